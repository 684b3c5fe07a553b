"""Being built."""

from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import head

language, desk = session.enter()
head(say("page_decisions", language))

"""A visitor without a browser: speaks to the running server as the page in a browser does, so that many fit on a small machine."""

import json
from contextlib import ExitStack
from io import BytesIO
from urllib.parse import parse_qs, urlsplit
from zipfile import ZipFile

import requests
from requests.adapters import HTTPAdapter
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from urllib3.util import Retry
from websockets import Subprotocol
from websockets.sync.client import connect

PATIENCE = 120  # seconds for one answer: thirty ask at once


class Visitor:
    """One session: what lies on its screen, and all that it was ever sent."""

    def __init__(self, address: str, query: str) -> None:
        self.address, self.query = address, query
        self.http = requests.Session()
        # As a browser does: where a connection that was kept has been closed meanwhile, another one is opened.
        self.http.mount("http://", HTTPAdapter(max_retries=Retry(2, allowed_methods=None)))
        self.http.get(f"{address}/_stcore/health", timeout=PATIENCE)
        self.stay = ExitStack()
        line = connect(
            f"ws://{urlsplit(address).netloc}/_stcore/stream", subprotocols=[Subprotocol("streamlit")], max_size=None, open_timeout=PATIENCE,
        )  # fmt: skip
        self.socket = self.stay.enter_context(line)
        self.elements: dict[tuple[int, ...], Element] = {}
        self.known: dict[str, ForwardMsg] = {}
        self.pages: dict[str, str] = {}
        self.session = ""
        self.page = ""
        self.sent: list[bytes] = []
        self.held: dict[str, WidgetState] = {}

    def close(self) -> None:
        self.stay.close()
        self.http.close()

    def open(self, page: str) -> None:
        """Turn to a page, by its address."""
        self.page, self.held = page, {}
        self._run()

    def press(self, key: str) -> None:
        """Press a button."""
        self._run(WidgetState(id=self.widget(key).id, trigger_value=True))

    def edit(self, key: str, row: int, **cells: object) -> None:
        """Type into cells of a row of a table."""
        typed = {"edited_rows": {str(row): cells}, "added_rows": [], "deleted_rows": []}
        state = WidgetState(id=self.widget(key).id, string_value=json.dumps(typed))
        self.held[state.id] = state
        self._run()

    def upload(self, key: str, name: str, content: bytes) -> None:
        """Choose a file."""
        asked = BackMsg()
        asked.file_urls_request.request_id = name
        asked.file_urls_request.file_names.append(name)
        asked.file_urls_request.session_id = self.session
        self.socket.send(asked.SerializeToString())
        urls = self._until("file_urls_response").file_urls_response.file_urls[0]
        answer = self.http.put(
            f"{self.address}{urls.upload_url}", files={"file": (name, content)}, timeout=PATIENCE,
            headers={"X-Xsrftoken": self.http.cookies["_streamlit_xsrf"]},
        )  # fmt: skip
        answer.raise_for_status()
        state = WidgetState(id=self.widget(key).id)
        state.file_uploader_state_value.uploaded_file_info.add(
            name=name, size=len(content), file_id=urls.file_id, file_urls=urls
        )
        self.held[state.id] = state
        self._run()

    def download(self, key: str) -> bytes:
        """The file behind a download button, unpacked where it is a workbook, so that one can search in it."""
        button = self.widget(key)
        url = button.url
        if button.deferred_file_id:
            asked = BackMsg()
            asked.backend_operation_request.request_id = key
            asked.backend_operation_request.session_id = self.session
            asked.backend_operation_request.deferred_file.file_id = button.deferred_file_id
            self.socket.send(asked.SerializeToString())
            url = self._until("backend_operation_response").backend_operation_response.deferred_file.url
        answer = self.http.get(f"{self.address}{url}", timeout=PATIENCE)
        answer.raise_for_status()
        with ZipFile(BytesIO(answer.content)) as book:
            return b"\n".join(book.read(part) for part in book.namelist())

    @property
    def workspace(self) -> str:
        """The id in the address."""
        return parse_qs(self.query).get("w", [""])[0]

    def widget(self, key: str):  # type: ignore[no-untyped-def]
        """The widget of that key (or the first whose key begins so) as it stands on the screen."""
        for element in self.elements.values():
            inner = getattr(element, element.WhichOneof("type"))
            known = getattr(inner, "id", "")
            if f"-{key}" in known and known.split("-", 2)[-1].startswith(key):
                return inner
        raise LookupError(f"no widget {key!r} on {self.page}: {self.screen()[:400]!r}")

    def screen(self) -> bytes:
        """All that stands on the screen."""
        return b"\n".join(element.SerializeToString() for element in self.elements.values())

    def _run(self, *triggers: WidgetState) -> None:
        asked = BackMsg()
        asked.rerun_script.query_string = self.query
        asked.rerun_script.page_name = "" if self.pages else self.page
        asked.rerun_script.page_script_hash = self.pages.get(self.page, "")
        asked.rerun_script.widget_states.widgets.extend([*self.held.values(), *triggers])
        self.socket.send(asked.SerializeToString())
        while self._until("script_finished").script_finished != ForwardMsg.FINISHED_SUCCESSFULLY:
            pass

    def _until(self, kind: str) -> ForwardMsg:
        """Take in what the server says until it says something of that kind."""
        while True:
            told = ForwardMsg.FromString(self.socket.recv(timeout=PATIENCE))
            self._take(told)
            if told.WhichOneof("type") == kind:
                return told

    def _take(self, told: ForwardMsg) -> None:
        self.sent.append(told.SerializeToString())
        path = tuple(told.metadata.delta_path)
        if told.WhichOneof("type") == "ref_hash":
            told = self.known[told.ref_hash]
        elif told.metadata.cacheable:
            self.known[told.hash] = told
        match told.WhichOneof("type"):
            case "new_session":
                self.session = told.new_session.initialize.session_id
                self.elements = {}
            case "navigation":
                self.pages = {page.url_pathname: page.page_script_hash for page in told.navigation.app_pages}
            case "page_info_changed":
                self.query = told.page_info_changed.query_string
            case "delta" if told.delta.WhichOneof("type") == "new_element":
                self.elements[path] = told.delta.new_element

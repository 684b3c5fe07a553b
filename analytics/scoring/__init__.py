"""The ranking methods. A new one is one new file in this folder with a `METHOD`; it is found by itself."""

from importlib import import_module
from pkgutil import iter_modules

from analytics.scoring._method import Method, MethodKind, Need
from analytics.scoring._scaled import known_weights, scaled

METHODS: dict[str, Method] = {
    method.name: method
    for module in sorted(iter_modules(__path__), key=lambda module: module.name)
    if not module.name.startswith("_")
    for method in [import_module(f"{__name__}.{module.name}").METHOD]
}

__all__ = ["METHODS", "Method", "MethodKind", "Need", "known_weights", "scaled"]

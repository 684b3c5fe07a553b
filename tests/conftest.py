"""What all tests share: properties may take their time on a busy machine."""

from hypothesis import HealthCheck, settings

# How long an example takes says more about the machine than about the code; benchmarks measure time.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

"""What Schemathesis cannot make by itself."""

import schemathesis
from hypothesis import strategies

# It cannot judge bytes where a schema has alternatives (jsonschema-rs takes no `Binary`), so the random
# contents of files are texts. Real pictures and bytes come from its coverage phase.
schemathesis.openapi.format("binary", strategies.text())

"""The field's own words as plain, frozen data; knows no YAML, no templates, no MkDocs."""

"""The site: pure views from the casebook to pages; knows no MkDocs and no clock."""

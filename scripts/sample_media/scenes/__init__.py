"""One module for each scene; every module has compositions of the same subject."""

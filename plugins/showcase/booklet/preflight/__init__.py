"""Reading a finished PDF back before it leaves the house: what a printer or an archive would refuse."""

"""Sources made for X: where its posts can be asked for, and the shapes in which they come."""

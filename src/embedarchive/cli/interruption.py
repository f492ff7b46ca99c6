"""What is said to whoever presses Ctrl-C; imported before all else, so that nobody has to wait for it."""

EXIT_CODE = 130
MESSAGE = "interrupted; what is done is done, run the same again to go on"

// Loaded into the page server before its own code: when the booth's process is gone, however it ended, so is this one.
process.on('disconnect', () => process.exit(0))

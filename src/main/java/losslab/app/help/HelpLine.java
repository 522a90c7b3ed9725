package losslab.app.help;

/// Keys and what they do.
///
/// @param keys as the user reads them, like `Ctrl+Z`
public record HelpLine(String keys, String words) {}

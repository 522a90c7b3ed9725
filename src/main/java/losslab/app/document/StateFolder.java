package losslab.app.document;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Where a program keeps what it needs to go on, for one user.
///
/// - **Linux and others:** `$XDG_STATE_HOME/losslab` if that is an absolute path, else `~/.local/state/losslab`
/// - **macOS:** `~/Library/Application Support/LossLab`
/// - **Windows:** `%LOCALAPPDATA%\LossLab`, else `~\AppData\Local\LossLab`
///
/// **Source:** XDG Base Directory Specification 0.8; Apple, File System Programming Guide; Microsoft, Known Folders.
public final class StateFolder {
    private StateFolder() {}

    /// The folder of the present user. Nobody has made it yet, perhaps.
    public static Path ofUser() {
        return of(System.getProperty("os.name"), System.getenv(), Path.of(System.getProperty("user.home")));
    }

    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return absolute(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local")).resolve("LossLab");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support/LossLab");
        }
        return absolute(environment.get("XDG_STATE_HOME"), home.resolve(".local/state")).resolve("losslab");
    }

    private static Path absolute(@Nullable String path, Path otherwise) {
        return path != null && Path.of(path).isAbsolute() ? Path.of(path) : otherwise;
    }
}

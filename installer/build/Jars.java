import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies of jars, of the same content and without compression: an installer compresses all of them together to half
/// the size, and nothing is inflated at a start.
final class Jars {
    private Jars() {}

    /// Keeps the time of the last change: the cache of classes holds only for jars of the same time.
    static void copy(Path from, Path to) throws IOException {
        try (ZipFile packed = new ZipFile(from.toFile()); OutputStream file = Files.newOutputStream(to);
                ZipOutputStream stored = new ZipOutputStream(file)) {
            for (ZipEntry entry : packed.stream().toList()) {
                byte[] content = packed.getInputStream(entry).readAllBytes();
                stored.putNextEntry(plain(entry, content));
                stored.write(content);
                stored.closeEntry();
            }
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }

    private static ZipEntry plain(ZipEntry entry, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry plain = new ZipEntry(entry.getName());
        plain.setTimeLocal(entry.getTimeLocal());
        plain.setMethod(ZipEntry.STORED);
        plain.setSize(content.length);
        plain.setCrc(sum.getValue());
        return plain;
    }
}

package losslab.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import javafx.embed.swing.SwingFXUtils;
import javafx.scene.image.Image;

import javax.imageio.ImageIO;

/// Pictures as PNG files.
public final class Png {
    private Png() {}

    /// The bytes of a PNG file that holds the image.
    public static byte[] encode(Image image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", bytes);
        return bytes.toByteArray();
    }
}

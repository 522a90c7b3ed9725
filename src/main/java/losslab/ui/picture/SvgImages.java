package losslab.ui.picture;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;

import javax.imageio.ImageIO;

import org.apache.batik.svggen.ImageHandlerBase64Encoder;
import org.apache.batik.svggen.SVGGraphics2DIOException;

/// Images inside an SVG, as PNG. Java writes them: Batik's own writer is in a jar that is not needed otherwise.
final class SvgImages extends ImageHandlerBase64Encoder {
    @Override
    public void encodeImage(RenderedImage image, OutputStream file) throws SVGGraphics2DIOException {
        try {
            ImageIO.write(image, "png", file);
        } catch (IOException failure) {
            throw new SVGGraphics2DIOException("expected an image that can be written as PNG", failure);
        }
    }
}

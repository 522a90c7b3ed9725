package losslab.testing;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;

/// Gives the headless platform's screen more lines than it shows: it writes what lies below its lower edge, as a window of
/// large print does, past the end of its memory, and the exception ends the pulse. No other pulse comes then.
final class HeadlessScreen {
    private static final int BYTES_PER_LINE = 1000 * 4;
    private static final int LINES = 4000;

    private HeadlessScreen() {}

    /// Does nothing on other platforms. On the FX thread, before there is a window.
    static void extend() {
        if (!"Headless".equals(System.getProperty("glass.platform"))) {
            return;
        }
        try {
            Object application = Class.forName("com.sun.glass.ui.Application").getMethod("GetApplication").invoke(null);
            Field memory = Class.forName("com.sun.glass.ui.headless.HeadlessApplication")
                    .getDeclaredField("frameBuffer");
            memory.setAccessible(true);
            if (((ByteBuffer) memory.get(application)).capacity() < LINES * BYTES_PER_LINE) {
                memory.set(application, ByteBuffer.allocate(LINES * BYTES_PER_LINE));
            }
        } catch (ReflectiveOperationException otherVersion) {
            throw new IllegalStateException("another headless platform than that of JavaFX 26", otherVersion);
        }
    }
}

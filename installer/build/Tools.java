import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/// The tools of the JDK that runs this.
final class Tools {
    private Tools() {}

    /// What the tool printed.
    static String run(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new Failure("this Java has no " + name + "; install a whole JDK 25 or newer"));
        StringWriter text = new StringWriter();
        StringWriter problems = new StringWriter();
        int code = tool.run(new PrintWriter(text), new PrintWriter(problems), arguments.toArray(String[]::new));
        if (code != 0) {
            throw new Failure(name + " failed: " + (text + " " + problems).strip());
        }
        return text.toString();
    }
}

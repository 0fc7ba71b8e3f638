import java.util.List;
import javax.tools.ToolProvider;

/** Compiles a benchmark with the code that JMH generates for it. */
final class Compile {
  public static void main(String[] arguments) {
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of(
                        "-proc:full",
                        "-processor",
                        "org.openjdk.jmh.generators.BenchmarkProcessor",
                        "-cp",
                        arguments[0],
                        "-d",
                        arguments[1],
                        arguments[2])
                    .toArray(String[]::new));
    System.exit(status);
  }
}

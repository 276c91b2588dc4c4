package tw.portfolio.packages;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Makes every package that the template names, out of this Java's class path. */
public final class Main {
  private Main() {}

  /**
   * Makes them.
   *
   * @param arguments the repository
   */
  public static void main(String... arguments) throws IOException {
    Path home = Path.of(arguments[0]).toRealPath();
    StackTemplate template = new StackTemplate(Files.readString(home.resolve("template.yaml")));
    List<Path> jars =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(Path::of)
            .filter(Files::isRegularFile)
            .toList();
    try (Libraries libraries = Libraries.open(jars)) {
      for (Map.Entry<String, String> handler : template.handlers().entrySet()) {
        Path jar = StackTemplate.folder(home, handler.getKey()).resolve("lambda.jar");
        Files.createDirectories(jar.getParent());
        String start = handler.getValue().split("::", 2)[0];
        FunctionJar.write(jar, Reached.from(start, libraries));
      }
    }
  }
}

package tw.portfolio.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.portfolio.local.http.Json;

/** A Java besides this one, for a program of this class path: what runs in it is alone there. */
public final class OtherJava {
  private OtherJava() {}

  /** The program that runs this one. */
  public static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** A program, ready to be started; what it says to standard output nobody reads. */
  public static ProcessBuilder of(List<String> flags, Class<?> program, String... arguments) {
    List<String> command = new ArrayList<>(List.of(executable()));
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
  }

  /** Runs it until it ends, which it does with this Java at the latest; returns its status. */
  public static int run(ProcessBuilder java) throws IOException, InterruptedException {
    Process process = java.start();
    Thread end = new Thread(process::destroy);
    Runtime.getRuntime().addShutdownHook(end);
    int status = process.waitFor();
    Runtime.getRuntime().removeShutdownHook(end);
    return status;
  }

  /**
   * Runs it with those variables and no others.
   *
   * @param file where it puts what it finds
   */
  public static JsonNode found(ProcessBuilder java, Map<String, String> variables, Path file)
      throws Exception {
    java.environment().clear();
    java.environment().putAll(variables);
    int status = run(java);
    if (status != 0) {
      throw new IllegalStateException("%s ended with %d".formatted(java.command(), status));
    }
    return Json.read(Files.readAllBytes(file));
  }
}

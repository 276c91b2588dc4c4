package tw.portfolio.packages.runtime;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Lambda's own runtime client, which loads a function and polls the Runtime API for events. */
public final class RuntimeClient {
  /** The class to be started, with the handler as its argument. */
  public static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  private static final List<String> NAMES =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-core",
          "aws-lambda-java-serialization",
          "utils-lite");

  private RuntimeClient() {}

  /** The jars that Lambda's own image has, out of this Java's class path. */
  public static List<Path> jars() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(RuntimeClient::belongs)
        .toList();
  }

  private static boolean belongs(Path jar) {
    String file = jar.getFileName().toString();
    return NAMES.stream().anyMatch(file::startsWith);
  }
}

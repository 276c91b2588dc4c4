package tw.portfolio.bench.replay;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What AWS answered to a call. */
public final class RecordedAnswer implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String S3 = "S3:";

  private final String operation;
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param operation what was asked: the operation, or of S3 the method
   * @param status of HTTP
   * @param headers with their values
   * @param body the bytes
   */
  public RecordedAnswer(
      String operation, int status, Map<String, List<String>> headers, byte[] body) {
    this.operation = operation;
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body.clone();
  }

  /**
   * What a request asks for.
   *
   * @param target the header {@code x-amz-target}, empty if it has none
   * @param method of HTTP
   */
  public static String operation(String target, String method) {
    return target.isEmpty() ? S3 + method : target.substring(target.indexOf('.') + 1);
  }

  /** What was asked. */
  public String operation() {
    return operation;
  }

  int status() {
    return status;
  }

  Map<String, List<String>> headers() {
    return headers;
  }

  /** The bytes themselves, which nobody changes: a copy would be measured. */
  byte[] bytes() {
    return body;
  }

  /** Keeps answers in a file for another Java. */
  public static void write(List<RecordedAnswer> answers, Path file) throws IOException {
    try (ObjectOutputStream out = new ObjectOutputStream(Files.newOutputStream(file))) {
      out.writeObject(answers.toArray(RecordedAnswer[]::new));
    }
  }

  /** Those of a file. */
  public static List<RecordedAnswer> read(Path file) {
    try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(file))) {
      return List.of((RecordedAnswer[]) in.readObject());
    } catch (IOException | ClassNotFoundException e) {
      throw new IllegalStateException("No recorded answers: " + file, e);
    }
  }
}

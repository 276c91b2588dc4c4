package tw.portfolio.bench.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What AWS answered to a call. */
public final class RecordedAnswer {
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

  /** Keeps answers in a file. */
  public static void write(List<RecordedAnswer> answers, Path file) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(answers.size());
      for (RecordedAnswer answer : answers) {
        out.writeUTF(answer.operation());
        out.writeInt(answer.status());
        out.writeInt(answer.headers().size());
        for (Map.Entry<String, List<String>> header : answer.headers().entrySet()) {
          out.writeUTF(header.getKey());
          out.writeUTF(String.join(",", header.getValue()));
        }
        out.writeInt(answer.body.length);
        out.write(answer.body);
      }
    }
    Files.write(file, bytes.toByteArray());
  }

  /** Those of a file. */
  public static List<RecordedAnswer> read(Path file) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
      List<RecordedAnswer> answers = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        answers.add(read(in));
      }
      return answers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RecordedAnswer read(DataInputStream in) throws IOException {
    String operation = in.readUTF();
    int status = in.readInt();
    Map<String, List<String>> headers = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      headers.put(in.readUTF(), List.of(in.readUTF()));
    }
    byte[] body = new byte[in.readInt()];
    in.readFully(body);
    return new RecordedAnswer(operation, status, headers, body);
  }

  /** The bytes themselves, which nobody changes: a copy would be measured. */
  byte[] bytes() {
    return body;
  }
}

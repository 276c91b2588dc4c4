package tw.portfolio.kernel.http;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import tw.portfolio.kernel.json.Json;
import tw.portfolio.kernel.json.MalformedJsonException;
import tw.portfolio.kernel.text.IncomingText;
import tw.portfolio.school.Problem;
import tw.portfolio.school.ProblemKind;

/**
 * The body of a request, read strictly: JSON of a limited size in UTF-8, one object field by field.
 * Whatever is wrong is gathered, not thrown; a field that nobody asks for is wrong too. {@code
 * null} is no value: leave the field out instead.
 */
public final class Fields {
  private static final Expectation UNKNOWN =
      new Expectation("沒有這個欄位。請移除。", "There is no such field. Remove it.");
  static final int LONGEST_SHOWN = 60;

  /** How large a body may be, in bytes. */
  static final int MOST_BYTES = 64 * 1024;

  /** How large a batch may be: 100 decisions, each with the longest reason in Chinese. */
  static final int MOST_BATCH_BYTES = 200 * 1024;

  /** As many as are told at once; nobody reads more, and an answer stays small. */
  static final int MOST_FINDINGS = 100;

  private final Map<String, Object> members;
  private final String prefix;
  private final Findings findings;
  private final Set<String> asked = new HashSet<>();
  private boolean incomplete;

  private Fields(Map<String, Object> members, String prefix, Findings findings) {
    this.members = members;
    this.prefix = prefix;
    this.findings = findings;
  }

  /**
   * Reads an object into a value.
   *
   * @throws Refusal if anything is wrong, with everything that is
   */
  static <T> T read(Map<String, Object> members, Reader<T> reader) {
    Findings findings = new Findings();
    Supplier<T> value = within(members, "", reader, findings);
    findings.require();
    return value.get();
  }

  static <T> Supplier<T> within(
      Map<String, Object> members, String path, Reader<T> reader, Findings findings) {
    Fields fields = new Fields(members, path.isEmpty() ? "" : path + ".", findings);
    Supplier<T> value = reader.read(fields);
    fields.refuseUnknown();
    return value;
  }

  /** A field that must be there. */
  public <T> Field<T> need(String name, Shape<T> shape) {
    asked.add(name);
    if (!members.containsKey(name)) {
      findings.add(path(name), shape.expected().after("缺少這個欄位，", "This field is missing."));
      return nothing();
    }
    return findings.field(shape.read(members.get(name), path(name), findings));
  }

  /** A field that may be left out. */
  public <T> Field<Optional<T>> optional(String name, Shape<T> shape) {
    asked.add(name);
    if (!members.containsKey(name)) {
      return findings.field(Optional::empty);
    }
    Supplier<T> value = shape.read(members.get(name), path(name), findings);
    return findings.field(() -> Optional.of(value.get()));
  }

  /**
   * A field that says which other fields there are: its text chooses the reader of this same
   * object.
   */
  public <T> Field<T> choice(String name, Map<String, ? extends Reader<? extends T>> readers) {
    asked.add(name);
    if (members.get(name) instanceof String text && readers.containsKey(text)) {
      Supplier<? extends T> value = readers.get(text).read(this);
      return findings.field(value::get);
    }
    // Which of the other fields belong here can't be said now.
    incomplete = true;
    need(name, Shape.oneOf(readers));
    return nothing();
  }

  /**
   * Where a field is in the whole body, such as {@code files[0].name}: for {@link Refusal#invalid}.
   */
  public String path(String name) {
    return prefix + name;
  }

  private <T> Field<T> nothing() {
    return findings.field(Shape.absent());
  }

  private void refuseUnknown() {
    if (incomplete) {
      return;
    }
    members.keySet().stream()
        .filter(name -> !asked.contains(name))
        .forEach(name -> findings.add(path(IncomingText.shown(name, LONGEST_SHOWN)), UNKNOWN));
  }

  /** That these fields of a body are not right. */
  static Problem problem(List<Problem.Field> fields) {
    boolean all = fields.size() < MOST_FINDINGS;
    return new Problem(
        ProblemKind.INVALID,
        "有 %s%d 個欄位不正確。請依各欄位的說明修正後再送出。".formatted(all ? "" : "至少 ", fields.size()),
        "Fields that are not right: %s%d. Mend each as its own explanation says and send again."
            .formatted(all ? "" : "at least ", fields.size()),
        fields);
  }

  /** Everything wrong with one body, gathered while it is read. */
  static final class Findings {
    private final List<Problem.Field> found = new ArrayList<>();
    private boolean accepted;

    void add(String path, Expectation expected) {
      if (found.size() < MOST_FINDINGS) {
        found.add(expected.field(path));
      }
    }

    /**
     * Ends the reading.
     *
     * @throws Refusal if anything was found
     */
    void require() {
      if (!found.isEmpty()) {
        throw new Refusal(Fields.problem(found));
      }
      accepted = true;
    }

    <T> Field<T> field(Supplier<T> value) {
      return () -> {
        if (!accepted) {
          throw new IllegalStateException("A field has no value before the whole body is read");
        }
        return value.get();
      };
    }
  }

  /**
   * The body of a request, as API Gateway passes it: text, or Base64 of bytes.
   *
   * @param contentType the header {@code content-type}
   * @param content the text; empty if there is none
   * @param base64 whether the text is Base64
   */
  record Body(Optional<String> contentType, String content, boolean base64) {
    /**
     * Reads the body as one JSON object of at most that many bytes.
     *
     * @throws Refusal if it is none
     */
    Map<String, Object> object(int mostBytes) {
      if (content.isEmpty()) {
        throw Refusal.malformed(
            "請求沒有內容。請附上 JSON 物件。", "The request has no body. Send a JSON object.");
      }
      if (!contentType.map(Body::isJson).orElse(false)) {
        throw new Refusal(
            Problem.of(
                ProblemKind.UNSUPPORTED_MEDIA,
                "請求的 content-type 應為 application/json（編碼為 UTF-8）。",
                "The request's content-type must be application/json, in UTF-8."));
      }
      try {
        return Json.members(base64 ? decoded(mostBytes) : text(mostBytes));
      } catch (MalformedJsonException malformed) {
        throw refusal(malformed);
      }
    }

    private static Refusal refusal(MalformedJsonException malformed) {
      return switch (malformed.fault()) {
        case NO_OBJECT, NO_LIST ->
            refusal(malformed, "最外層應為 JSON 物件 {…}", "expected a JSON object {…}");
        case MORE_AFTER -> refusal(malformed, "物件之後還有多餘的內容", "there is more after the object");
        case MEMBER_TWICE -> refusal(malformed, "同一個欄位出現兩次", "the same field occurs twice");
        case NOT_JSON ->
            refusal(
                malformed,
                "不是有效的 JSON，或巢狀超過 " + Json.DEEPEST + " 層",
                "not valid JSON, or nested deeper than " + Json.DEEPEST + " levels");
      };
    }

    private static Refusal refusal(MalformedJsonException at, String chinese, String english) {
      return Refusal.malformed(
          "請求內容第 %d 行第 %d 個字元附近有誤：%s。請修正後再送出。".formatted(at.line(), at.column(), chinese),
          "Error in the body near line %d, character %d: %s. Mend it and send again."
              .formatted(at.line(), at.column(), english));
    }

    private static boolean isJson(String header) {
      List<String> parts = List.of(header.split(";", -1));
      return parts.getFirst().strip().equalsIgnoreCase("application/json")
          && parts.stream().skip(1).map(String::strip).allMatch(Body::isUtf8);
    }

    private static boolean isUtf8(String parameter) {
      String value = parameter.toLowerCase(Locale.ROOT);
      return value.equals("charset=utf-8") || value.equals("charset=\"utf-8\"");
    }

    private String text(int mostBytes) {
      // Every character takes at least a byte: no need to encode what is too long anyway.
      if (content.length() > mostBytes
          || content.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
        throw tooLarge(mostBytes);
      }
      IncomingText.firstBroken(content)
          .ifPresent(
              at -> {
                throw notUtf8(at);
              });
      return content;
    }

    private String decoded(int mostBytes) {
      if (content.length() > (mostBytes + 2) / 3 * 4) {
        throw tooLarge(mostBytes);
      }
      byte[] bytes = bytes();
      if (bytes.length > mostBytes) {
        throw tooLarge(mostBytes);
      }
      CharsetDecoder decoder =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT);
      ByteBuffer in = ByteBuffer.wrap(bytes);
      CharBuffer out = CharBuffer.allocate(bytes.length);
      CoderResult result = decoder.decode(in, out, true);
      if (result.isError()) {
        throw notUtf8(in.position());
      }
      return out.flip().toString();
    }

    private byte[] bytes() {
      try {
        return Base64.getDecoder().decode(content);
      } catch (IllegalArgumentException _) {
        throw Refusal.malformed(
            "請求內容的 Base64 編碼有誤。請重新送出。", "The body is not valid Base64. Send it again.");
      }
    }

    private static Refusal tooLarge(int mostBytes) {
      return new Refusal(
          Problem.of(
              ProblemKind.BODY_TOO_LARGE,
              "送出的內容不可超過 " + mostBytes / 1024 + " KB。請縮短內容，或分成幾次送出。",
              "The body must not exceed "
                  + mostBytes / 1024
                  + " KB. Shorten it, or send it in several parts."));
    }

    private static Refusal notUtf8(int at) {
      return Refusal.malformed(
          "請求內容不是有效的 UTF-8（位置 " + at + "）。請改以 UTF-8 送出。",
          "The body is not valid UTF-8 (at position " + at + "). Send it in UTF-8.");
    }
  }
}

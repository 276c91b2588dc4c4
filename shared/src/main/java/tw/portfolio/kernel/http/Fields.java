package tw.portfolio.kernel.http;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
}

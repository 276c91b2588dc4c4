package tw.portfolio.record.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tw.portfolio.kernel.files.Sha256;
import tw.portfolio.school.Term;

/**
 * The register of a class as it is now, beside what was confirmed.
 *
 * @param term the semester
 * @param className the class
 * @param students who is in it, by seat
 * @param confirmed the last time that it was confirmed in this semester
 * @param differences from what was confirmed last, in this semester or before
 * @param enquiries which of its students' enquiries about the register wait for an answer
 */
public record ClassRegister(
    Term term,
    String className,
    List<RegisterEntry> students,
    Optional<Confirmation> confirmed,
    List<RegisterDifference> differences,
    List<Enquiry> enquiries) {
  private static final int REVISION_DIGITS = 32;

  /** Copies the lists. */
  public ClassRegister {
    students = List.copyOf(students);
    differences = List.copyOf(differences);
    enquiries = List.copyOf(enquiries);
  }

  /** How far the semester's confirmation of a class is. */
  public enum State {
    /** Not in this semester. */
    UNCONFIRMED("unconfirmed", "未確認"),
    /** And nothing has changed since. */
    CONFIRMED("confirmed", "已確認"),
    /** And something has changed since. */
    CHANGED("changed", "確認後有異動");

    private final String code;
    private final String chinese;

    State(String code, String chinese) {
      this.code = code;
      this.chinese = chinese;
    }

    /** Its name in answers. */
    public String code() {
      return code;
    }

    /** Its name for people. */
    public String chinese() {
      return chinese;
    }

    /** The state with exactly this code. */
    public static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(state -> state.code.equals(code)).findFirst();
    }
  }

  /** How far it is. */
  public State state() {
    if (confirmed.isEmpty()) {
      return State.UNCONFIRMED;
    }
    return differences.isEmpty() ? State.CONFIRMED : State.CHANGED;
  }

  /**
   * What was seen, in one word: whoever confirms gives it back, so that nothing is confirmed that
   * was not looked at. Nobody can read anything out of it.
   */
  public String revision() {
    StringBuilder seen = new StringBuilder(term.toString()).append('\n').append(className);
    for (RegisterEntry entry : students) {
      seen.append('\n').append(entry.person());
      for (RegisterField field : RegisterField.values()) {
        seen.append('\t').append(entry.value(field));
      }
    }
    for (Enquiry enquiry : enquiries) {
      seen.append('\n').append(enquiry.student()).append(enquiry.field()).append(enquiry.version());
    }
    return Sha256.of(seen.toString()).hex().substring(0, REVISION_DIGITS);
  }

  /** Whether a text is such a word at all. */
  public static boolean isRevision(String text) {
    return text.matches("[0-9a-f]{" + REVISION_DIGITS + "}");
  }
}

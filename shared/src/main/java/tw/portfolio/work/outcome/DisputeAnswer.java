package tw.portfolio.work.outcome;

import tw.portfolio.work.DisputeLevel;
import tw.portfolio.work.Transition;

/** What is answered to a student who doesn't agree with a return. */
public sealed interface DisputeAnswer {
  /** Why, for the student: 1 to 500 characters. */
  String text();

  /**
   * The return stays as it is. Of a homeroom teacher (導師) this is the only answer there is: to
   * certify is the teacher's, and to have it done again the academic office's.
   */
  record Keep(String text) implements DisputeAnswer {}

  /** The piece waits for its teacher's decision again. */
  record LookAgain(String text) implements DisputeAnswer {}

  /**
   * The change that it makes of whoever is asked.
   *
   * @throws IllegalArgumentException if a homeroom teacher lets the teacher look again
   */
  default Transition transition(DisputeLevel asked) {
    return switch (this) {
      case Keep _ ->
          switch (asked) {
            case TEACHER -> Transition.KEEP_RETURN;
            case HOMEROOM -> Transition.MEDIATE;
            case OFFICE -> Transition.UPHOLD_RETURN;
          };
      case LookAgain _ ->
          switch (asked) {
            case TEACHER -> Transition.LOOK_AGAIN;
            case HOMEROOM ->
                throw new IllegalArgumentException("A homeroom teacher decides nothing");
            case OFFICE -> Transition.ORDER_ANOTHER_LOOK;
          };
    };
  }
}

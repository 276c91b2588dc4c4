package tw.portfolio.work;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolYear;

/**
 * That a student doesn't agree with a return (退回有異議), and who was asked about it so far. There is
 * one a return at most. It is over with the return: when the piece is sent again, or replaced.
 *
 * <p>It has times of its own and no window: what is returned on the last day can be disputed too.
 *
 * @param steps whom the student asked and what each said, in the order of the way up
 * @param withdrawn when the student took it back
 */
public record Dispute(List<Step> steps, Optional<Instant> withdrawn) {
  /**
   * For how long after a return, or an answer, the student may ask whoever is next: two weeks, so
   * that holidays don't take the right away, and all is over long before a year is handed in.
   */
  public static final Duration ASKED_WITHIN = Duration.ofDays(14);

  /**
   * For how long an answer is waited for, before the student may ask the next without one: a week,
   * so that nobody's silence ends the way up.
   */
  public static final Duration ANSWERED_WITHIN = Duration.ofDays(7);

  /** The longest text of a student, or of an answer, in UTF-16 units. */
  public static final int LONGEST_TEXT = 500;

  /** Who is asked. */
  public sealed interface Asked {
    /** Which step of the way up. */
    DisputeLevel level();

    /** 任課教師: whoever teaches the section now. */
    record Teacher() implements Asked {
      @Override
      public DisputeLevel level() {
        return DisputeLevel.TEACHER;
      }
    }

    /** 導師: whoever leads that class now. */
    record Homeroom(SchoolYear year, String className) implements Asked {
      @Override
      public DisputeLevel level() {
        return DisputeLevel.HOMEROOM;
      }
    }

    /** 教務處. */
    record Office() implements Asked {
      @Override
      public DisputeLevel level() {
        return DisputeLevel.OFFICE;
      }
    }
  }

  /**
   * One step of the way up.
   *
   * @param asked who is asked
   * @param at when
   * @param text what the student says
   * @param answer what was answered
   */
  public record Step(Asked asked, Instant at, String text, Optional<Answer> answer) {}

  /**
   * An answer by which the return stays as it is; by any other the piece waits again, and there is
   * no dispute left.
   */
  public record Answer(Instant at, PersonId by, String byName, String text) {}

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if nobody was asked
   */
  public Dispute {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("A dispute begins with somebody who is asked");
    }
  }

  /** A dispute as it begins: the teacher is asked. */
  public static Dispute raised(String text, Instant at) {
    return new Dispute(
        List.of(new Step(new Asked.Teacher(), at, text, Optional.empty())), Optional.empty());
  }

  /** Where it has come to. */
  public Step current() {
    return steps.getLast();
  }

  /** Who is to answer; nobody if that is done, or the dispute over. */
  public Optional<Asked> waitsFor() {
    return withdrawn.isEmpty() && current().answer().isEmpty()
        ? Optional.of(current().asked())
        : Optional.empty();
  }

  /** Whether nobody is asked any more: it was taken back, or the academic office has decided. */
  public boolean over() {
    return withdrawn.isPresent()
        || (current().asked().level() == DisputeLevel.OFFICE && current().answer().isPresent());
  }

  /** From when on the next may be asked. */
  public Instant furtherFrom() {
    return current().answer().map(Answer::at).orElse(current().at().plus(ANSWERED_WITHIN));
  }

  /** Until when the next may be asked; without end where nobody answers. */
  public Optional<Instant> furtherUntil() {
    return current().answer().map(answer -> answer.at().plus(ASKED_WITHIN));
  }

  /** Whether that person has answered as the teacher. */
  public boolean answeredAsTeacher(PersonId person) {
    return steps.stream()
        .filter(step -> step.asked().level() == DisputeLevel.TEACHER)
        .flatMap(step -> step.answer().stream())
        .anyMatch(answer -> answer.by().equals(person));
  }

  /** The same, when the student asks the next. */
  public Dispute further(Asked next, String text, Instant at) {
    return new Dispute(
        Stream.concat(steps.stream(), Stream.of(new Step(next, at, text, Optional.empty())))
            .toList(),
        withdrawn);
  }

  /** The same, answered. */
  public Dispute answered(Answer answer) {
    Step asked = current();
    Step done = new Step(asked.asked(), asked.at(), asked.text(), Optional.of(answer));
    return new Dispute(
        Stream.concat(steps.stream().limit(steps.size() - 1L), Stream.of(done)).toList(),
        withdrawn);
  }

  /** The same, taken back by the student. */
  public Dispute withdrawn(Instant at) {
    return new Dispute(steps, Optional.of(at));
  }
}

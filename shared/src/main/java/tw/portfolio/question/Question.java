package tw.portfolio.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/**
 * A question, and all that was said of it.
 *
 * @param school the school
 * @param id its id
 * @param asker who asked
 * @param askerName that person's name then
 * @param origin what it came from
 * @param office the office that has to answer
 * @param state how far it is as it was written down; {@link #stateAt} tells how far it is
 * @param turns what was said, oldest first; never empty
 * @param version how often it was written, from 1
 */
public record Question(
    SchoolCode school,
    QuestionId id,
    PersonId asker,
    String askerName,
    Origin origin,
    Role office,
    QuestionState state,
    List<Turn> turns,
    int version) {
  /** After so long without another word an answer was enough. */
  public static final Duration UNTIL_CLOSED = Duration.ofDays(14);

  /** How long a question is kept after the last word: who asks the same next year finds it. */
  public static final Duration KEPT = Duration.ofDays(400);

  /** How often something can be said of one question. */
  public static final int MOST_TURNS = 50;

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if nothing was said
   */
  public Question {
    turns = List.copyOf(turns);
    if (turns.isEmpty()) {
      throw new IllegalArgumentException("A question says something");
    }
  }

  /**
   * What a question came from, as the page says.
   *
   * @param page the path of the page, without what it was asked for
   * @param fault the number of the error (錯誤編號) that the platform had told
   */
  public record Origin(Optional<String> page, Optional<String> fault) {}

  /**
   * Something that was said.
   *
   * @param at when
   * @param step what was done with it
   * @param by who, by name
   * @param words what, may be empty where it was closed
   */
  public record Turn(Instant at, QuestionStep step, String by, String words) {}

  /** A new question. */
  static Question asked(
      Person asker, QuestionId id, Role office, Origin origin, String words, Instant at) {
    return new Question(
        asker.school(),
        id,
        asker.id(),
        asker.name(),
        origin,
        office,
        QuestionStep.ASK.to(),
        List.of(new Turn(at, QuestionStep.ASK, asker.name(), words)),
        1);
  }

  /** The same a step further. */
  Question take(QuestionStep step, Role next, String by, String words, Instant at) {
    List<Turn> more = new ArrayList<>(turns);
    more.add(new Turn(at, step, by, words));
    return new Question(school, id, asker, askerName, origin, next, step.to(), more, version + 1);
  }

  /** Whether that is a part of what was said, or of who asked, or the number of the error. */
  public boolean says(String part) {
    return askerName.contains(part)
        || origin.fault().filter(part::equals).isPresent()
        || turns.stream().anyMatch(turn -> turn.words().contains(part));
  }

  /** Whether this was said by that person in the step before, so that it was asked for twice. */
  boolean endsWith(int before, QuestionStep step, String by, String words) {
    Turn last = turns.getLast();
    return version == before + 1
        && last.step() == step
        && last.by().equals(by)
        && last.words().equals(words);
  }

  /** When it was asked. */
  public Instant askedAt() {
    return turns.getFirst().at();
  }

  /** When something was last said. */
  public Instant updatedAt() {
    return turns.getLast().at();
  }

  /** How far it is at that moment: an answer with which somebody is content closes it by itself. */
  public QuestionState stateAt(Instant now) {
    return state == QuestionState.ANSWERED && !now.isBefore(updatedAt().plus(UNTIL_CLOSED))
        ? QuestionState.CLOSED
        : state;
  }
}

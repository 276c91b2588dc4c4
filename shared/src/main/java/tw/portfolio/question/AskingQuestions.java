package tw.portfolio.question;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.history.Author;
import tw.portfolio.question.Question.Origin;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/** Whoever uses the platform asks, adds to it, and says when it is enough. */
public final class AskingQuestions {
  /** So many wait for an answer at most: what is written twice in haste, nobody has to read. */
  public static final int MOST_OPEN = 10;

  private final QuestionStore questions;
  private final Permits permits;
  private final Supplier<String> ids;

  /**
   * Asks there.
   *
   * @param ids draws a new pseudonym each time
   */
  public AskingQuestions(QuestionStore questions, Roster roster, Supplier<String> ids) {
    this.questions = questions;
    this.permits = new Permits(roster);
    this.ids = ids;
  }

  /** What somebody has asked, newest first. */
  public Answer<List<Question>> own(Actor actor) {
    return person(actor).map(person -> questions.of(person.school(), person.id()));
  }

  /** Asks an office. */
  public Answer<Question> ask(Actor actor, Role office, Origin origin, String words, Instant now) {
    return person(actor)
        .then(
            person -> {
              // Two questions at one moment may be one too many, which harms nobody.
              long open =
                  questions.of(person.school(), person.id()).stream()
                      .filter(one -> one.stateAt(now) == QuestionState.OPEN)
                      .count();
              if (open >= MOST_OPEN) {
                return Answer.refused(QuestionProblems.tooMany());
              }
              Question anew =
                  Question.asked(person, new QuestionId(ids.get()), office, origin, words, now);
              return written(Optional.empty(), anew, actor);
            });
  }

  /**
   * Says more, which also opens again what was closed.
   *
   * @param version which version was seen
   */
  public Answer<Question> add(Actor actor, QuestionId id, int version, String words, Instant now) {
    return step(actor, id, version, QuestionStep.ADD, words, now);
  }

  /**
   * Says that nothing more is needed.
   *
   * @param version which version was seen
   */
  public Answer<Question> close(Actor actor, QuestionId id, int version, Instant now) {
    return step(actor, id, version, QuestionStep.CLOSE, "", now);
  }

  private Answer<Question> step(
      Actor actor, QuestionId id, int version, QuestionStep step, String words, Instant now) {
    return person(actor)
        .then(
            person ->
                questions
                    .find(person.school(), id)
                    .filter(found -> found.asker().equals(person.id()))
                    .map(found -> step(actor, found, version, step, words, now))
                    .orElseGet(() -> Answer.refused(QuestionProblems.notFound())));
  }

  private Answer<Question> step(
      Actor actor, Question found, int version, QuestionStep step, String words, Instant now) {
    if (found.endsWith(version, step, actor.name(), words)) {
      return Answer.granted(found);
    }
    return QuestionSteps.check(found, version, step, now)
        .<Answer<Question>>map(Answer::refused)
        .orElseGet(
            () ->
                written(
                    Optional.of(found),
                    found.take(step, found.office(), actor.name(), words, now),
                    actor));
  }

  private Answer<Question> written(Optional<Question> before, Question after, Actor actor) {
    return questions.write(after, QuestionLine.of(before, after, Author.of(actor)))
        ? Answer.granted(after)
        : Answer.refused(Refusals.changedMeanwhile());
  }

  private Answer<Person> person(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person.map(Answer::granted).orElseGet(() -> Answer.refused(Permits.notOnRoster())));
  }
}

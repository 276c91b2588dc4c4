package tw.portfolio.question;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.access.Roster;
import tw.portfolio.contact.notice.NewNotice;
import tw.portfolio.contact.notice.NoticeWriter;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.mail.PageLink;
import tw.portfolio.kernel.mail.WebPage;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;
import tw.portfolio.school.Refusals;

/** Offices answer questions, and pass on those that another one knows about. */
public final class AnsweringQuestions {
  private final QuestionStore questions;
  private final Permits permits;
  private final NoticeWriter notices;

  /**
   * Answers there.
   *
   * @param notices tells who asked
   */
  public AnsweringQuestions(QuestionStore questions, Roster roster, NoticeWriter notices) {
    this.questions = questions;
    this.permits = new Permits(roster);
    this.notices = notices;
  }

  /**
   * What somebody is to answer: those that wait come first, the longest waiting at the top, then
   * what was last talked about.
   */
  public Answer<List<Question>> list(Actor actor, Instant now) {
    return answering(actor)
        .map(
            person ->
                questions.all(person.school()).stream()
                    .filter(question -> QuestionOffices.answers(person, question))
                    .sorted(order(now))
                    .toList());
  }

  private static Comparator<Question> order(Instant now) {
    return Comparator.comparing((Question one) -> one.stateAt(now))
        .thenComparing(
            (one, other) ->
                one.stateAt(now) == QuestionState.OPEN
                    ? one.updatedAt().compareTo(other.updatedAt())
                    : other.updatedAt().compareTo(one.updatedAt()))
        .thenComparing(one -> one.id().text());
  }

  /**
   * Answers.
   *
   * @param version which version was seen
   */
  public Answer<Question> answer(
      Actor actor, QuestionId id, int version, String words, Instant now) {
    return found(actor, id)
        .then(
            found -> step(actor, found, version, QuestionStep.ANSWER, found.office(), words, now));
  }

  /**
   * Passes a question on.
   *
   * @param version which version was seen
   * @param office who is to answer
   * @param words why, which who asked reads as well
   */
  public Answer<Question> passOn(
      Actor actor, QuestionId id, int version, Role office, String words, Instant now) {
    return found(actor, id)
        .then(
            found ->
                found.office() == office && found.version() == version
                    ? Answer.refused(QuestionProblems.sameOffice(office.title()))
                    : step(actor, found, version, QuestionStep.PASS_ON, office, words, now));
  }

  private Answer<Question> step(
      Actor actor,
      Question found,
      int version,
      QuestionStep step,
      Role office,
      String words,
      Instant now) {
    if (found.endsWith(version, step, actor.name(), words) && found.office() == office) {
      return Answer.granted(told(found));
    }
    return QuestionSteps.check(found, version, step, now)
        .<Answer<Question>>map(Answer::refused)
        .orElseGet(
            () -> {
              Question after = found.take(step, office, actor.name(), words, now);
              return questions.write(
                      after, QuestionLine.of(Optional.of(found), after, Author.of(actor)))
                  ? Answer.granted(told(after))
                  : Answer.refused(Refusals.changedMeanwhile());
            });
  }

  /** Told again where a request comes again: the same notice is the same. */
  private Question told(Question question) {
    notices.write(question.school(), List.of(notice(question)));
    return question;
  }

  private static NewNotice notice(Question question) {
    boolean answered = question.state() == QuestionState.ANSWERED;
    return new NewNotice(
        question.asker(),
        question.updatedAt(),
        "question-" + question.id() + "-" + question.version(),
        answered ? "question-answered" : "question-passed-on",
        answered
            ? "您的提問已由" + question.office().title() + "回覆。還有疑問可以在提問下補充。"
            : "您的提問已轉請" + question.office().title() + "回覆。",
        answered
            ? "Your question was answered. If something is still unclear, add to it."
            : "Your question was passed on to the office that knows.",
        PageLink.to(WebPage.QUESTIONS, question.id().text()),
        Optional.of(question.id().text()));
  }

  private Answer<Question> found(Actor actor, QuestionId id) {
    return answering(actor)
        .then(
            person ->
                questions
                    .find(person.school(), id)
                    .filter(question -> QuestionOffices.answers(person, question))
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(QuestionProblems.notFound())));
  }

  private Answer<Person> answering(Actor actor) {
    return permits
        .inUse(actor)
        .then(
            person ->
                person
                    .filter(QuestionOffices::answers)
                    .map(Answer::granted)
                    .orElseGet(() -> Answer.refused(QuestionProblems.answersNone())));
  }
}

package tw.portfolio.question;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.Students.HUA;
import static tw.portfolio.samples.Students.MING;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.campus.StoreContract;
import tw.portfolio.history.Author;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.question.Question.Origin;
import tw.portfolio.samples.Ids;
import tw.portfolio.school.SchoolCode;

/** What every {@link QuestionStore} does. */
public abstract class QuestionStoreContract extends StoreContract {
  private static final Origin FROM_AN_ERROR =
      new Origin(Optional.of("/outcomes"), Optional.of("f-17"));

  private final Ids ids = new Ids(1);
  private QuestionStore questions;

  /** Questions beside the stores that were opened last. */
  protected abstract QuestionStore questions();

  /** What was done according to the school's history, oldest first. */
  protected abstract List<ChangeAction> actions(Subject subject);

  @BeforeEach
  void openTheQuestions() {
    questions = questions();
  }

  @Test
  void shouldKeepWhateverAQuestionSays() {
    Question asked = asked(MING, NOW);
    assertThat(questions.find(SCHOOL, asked.id())).contains(asked);

    Question answered =
        asked.take(
            QuestionStep.ANSWER, Role.INFORMATION_HEAD, "鄭文華", "請重新整理。", NOW.plusSeconds(60));
    assertThat(write(Optional.of(asked), answered)).isTrue();

    assertThat(questions.find(SCHOOL, asked.id())).contains(answered);
    assertThat(questions.of(SCHOOL, MING.id())).containsExactly(answered);
    assertThat(questions.all(SCHOOL)).containsExactly(answered);
    assertThat(actions(new Subject(SubjectKind.QUESTION, asked.id().text())))
        .containsExactly(ChangeAction.ASK, ChangeAction.ANSWER);
  }

  @Test
  void shouldShowTheNewestFirst() {
    Question first = asked(MING, NOW);
    Question second = asked(MING, NOW.plusSeconds(1));

    assertThat(questions.of(SCHOOL, MING.id())).containsExactly(second, first);
  }

  @Test
  void shouldKeepPeopleAndSchoolsApart() {
    Question mings = asked(MING, NOW);
    Question huas = asked(HUA, NOW);

    assertThat(questions.of(SCHOOL, MING.id())).containsExactly(mings);
    assertThat(questions.all(SCHOOL)).containsExactlyInAnyOrder(mings, huas);
    assertThat(questions.all(new SchoolCode("213304"))).isEmpty();
  }

  @Test
  void shouldLetOneOfTwoEditorsWrite() {
    Question asked = asked(MING, NOW);
    Question answered = step(asked, QuestionStep.ANSWER);
    Question closed = step(asked, QuestionStep.CLOSE);

    assertThat(write(Optional.of(asked), answered)).isTrue();
    assertThat(write(Optional.of(asked), closed)).isFalse();
    assertThat(questions.find(SCHOOL, asked.id())).contains(answered);
  }

  private static Question step(Question before, QuestionStep step) {
    return before.take(step, before.office(), "鄭文華", "好", NOW.plusSeconds(5));
  }

  private Question asked(Person asker, Instant at) {
    Question question =
        Question.asked(
            asker,
            new QuestionId(ids.get()),
            Role.INFORMATION_HEAD,
            FROM_AN_ERROR,
            "檔案傳到一半就停了",
            at);
    assertThat(write(Optional.empty(), question)).isTrue();
    return question;
  }

  private boolean write(Optional<Question> before, Question after) {
    return questions.write(after, QuestionLine.of(before, after, new Author.Platform()));
  }
}

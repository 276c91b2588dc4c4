package tw.portfolio.question.dynamo;

import tw.portfolio.kernel.dynamo.Key;
import tw.portfolio.question.Question;
import tw.portfolio.question.QuestionId;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where questions lie: with who asked, and in the school's list. */
final class QuestionKeys {
  private QuestionKeys() {}

  /** What somebody has asked. */
  static String asked(SchoolCode school, PersonId asker) {
    return school + "#QUESTIONS#" + asker;
  }

  /** Every question of a school. */
  static String questions(SchoolCode school) {
    return school + "#QUESTIONS";
  }

  static Key asked(Question question) {
    return new Key(asked(question.school(), question.asker()), question.id().text());
  }

  static Key listed(SchoolCode school, QuestionId id) {
    return new Key(questions(school), id.text());
  }
}

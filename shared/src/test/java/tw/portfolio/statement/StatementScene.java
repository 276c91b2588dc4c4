package tw.portfolio.statement;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tw.portfolio.access.Person;
import tw.portfolio.campus.Answers;
import tw.portfolio.campus.Campus;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.history.memory.MemoryChanges;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Seniors;
import tw.portfolio.samples.Students;
import tw.portfolio.samples.Windows;
import tw.portfolio.school.Answer;
import tw.portfolio.settings.SettingsCache;
import tw.portfolio.statement.memory.MemoryStatements;

/** Grade 12 in May: every window open, a minute between any two steps. */
final class StatementScene {
  final Campus campus =
      new Campus(Seniors.aSchool().withWindows(Windows.allOpen(SchoolBuilder.NOW)));
  final MemoryStatements statements = new MemoryStatements(campus.school());
  final WritingStatements writing =
      new WritingStatements(
          statements, campus.school(), Seniors.GRADES, new SettingsCache(campus.school()));
  final ReviewingStatements reviewing =
      new ReviewingStatements(statements, campus.school(), Seniors.GRADES, campus.secrets());

  Answer<Statement> save(Person student, int version, StatementText text) {
    campus.pass(Duration.ofMinutes(1));
    return writing.save(Students.actor(student), version, text, campus.now());
  }

  Answer<Statement> handIn(Person student, int version) {
    campus.pass(Duration.ofMinutes(1));
    return writing.handIn(Students.actor(student), version, campus.now());
  }

  Answer<Statement> takeBack(Person student) {
    campus.pass(Duration.ofMinutes(1));
    return writing.takeBack(Students.actor(student), campus.now());
  }

  /** Written at once and handed in. */
  Statement handedIn(Person student) {
    return Answers.granted(handIn(student, Answers.granted(save(student, 0, full())).version()));
  }

  List<Change> history(Person student) {
    return MemoryChanges.about(
        campus.school(), new Subject(SubjectKind.STATEMENT, student.id().text()));
  }

  static StatementText plan(String text) {
    return new StatementText(Map.of(StatementPart.CAREER_PLAN, text));
  }

  static StatementText full() {
    return full("我在海邊長大。");
  }

  static StatementText full(String autobiography) {
    Map<StatementPart, String> parts = new EnumMap<>(StatementPart.class);
    parts.put(StatementPart.CAREER_PLAN, "成為護理師");
    parts.put(StatementPart.EXPECTATIONS, "細心");
    parts.put(StatementPart.STRENGTHS, "傾聽");
    parts.put(StatementPart.INTERESTS, "登山");
    parts.put(StatementPart.AUTOBIOGRAPHY, autobiography);
    return new StatementText(parts);
  }
}

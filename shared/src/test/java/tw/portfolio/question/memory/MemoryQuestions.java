package tw.portfolio.question.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.question.Question;
import tw.portfolio.question.QuestionId;
import tw.portfolio.question.QuestionStore;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Questions in memory, beside a {@link MemorySchool}. */
public final class MemoryQuestions implements QuestionStore {
  private final MemorySchool school;
  private final Map<QuestionId, Question> questions = new HashMap<>();

  /** Questions of people of this school. */
  public MemoryQuestions(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Question> find(SchoolCode code, QuestionId id) {
    synchronized (school) {
      return Optional.ofNullable(questions.get(id)).filter(one -> one.school().equals(code));
    }
  }

  @Override
  public List<Question> of(SchoolCode code, PersonId asker) {
    return all(code).stream()
        .filter(one -> one.asker().equals(asker))
        .sorted(
            Comparator.comparing(Question::askedAt)
                .reversed()
                .thenComparing(one -> one.id().text()))
        .toList();
  }

  @Override
  public List<Question> all(SchoolCode code) {
    synchronized (school) {
      return questions.values().stream().filter(one -> one.school().equals(code)).toList();
    }
  }

  @Override
  public boolean write(Question after, Change line) {
    synchronized (school) {
      int before = Optional.ofNullable(questions.get(after.id())).map(Question::version).orElse(0);
      if (before != after.version() - 1) {
        return false;
      }
      questions.put(after.id(), after);
      school.tables().changes.add(new MemoryTables.SchoolChange(after.school(), line));
      return true;
    }
  }
}

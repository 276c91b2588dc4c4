package tw.portfolio.statement.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.memory.SettingsCheck;
import tw.portfolio.statement.Statement;
import tw.portfolio.statement.Statement.Comment;
import tw.portfolio.statement.Statement.Edition;
import tw.portfolio.statement.StatementRefusal;
import tw.portfolio.statement.StatementStore;

/** Statements in memory, beside a {@link MemorySchool}. */
public final class MemoryStatements implements StatementStore {
  private final MemorySchool school;
  private final Map<StatementKey, Statement> statements = new HashMap<>();
  private final Map<StatementKey, NavigableMap<Integer, Edition>> editions = new HashMap<>();
  private final Map<StatementKey, List<Comment>> comments = new HashMap<>();

  /** Statements of students of this school. */
  public MemoryStatements(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Statement> find(StatementKey key) {
    synchronized (school) {
      return Optional.ofNullable(statements.get(key));
    }
  }

  @Override
  public Optional<Edition> edition(StatementKey key, int number) {
    synchronized (school) {
      return Optional.ofNullable(kept(key).get(number));
    }
  }

  @Override
  public EditionPage editions(StatementKey key, Optional<Integer> after, int most) {
    synchronized (school) {
      List<Saved> older =
          kept(key)
              .headMap(after.orElse(Integer.MAX_VALUE), false)
              .descendingMap()
              .values()
              .stream()
              .map(one -> new Saved(one.number(), one.at(), one.text().length()))
              .toList();
      List<Saved> page = older.stream().limit(most).toList();
      return new EditionPage(
          page, older.size() > most ? Optional.of(page.getLast().number()) : Optional.empty());
    }
  }

  private NavigableMap<Integer, Edition> kept(StatementKey key) {
    return editions.computeIfAbsent(key, anew -> new TreeMap<>());
  }

  @Override
  public List<Comment> comments(StatementKey key) {
    synchronized (school) {
      return List.copyOf(comments.getOrDefault(key, List.of()));
    }
  }

  @Override
  public Map<PersonId, Mark> marks(SchoolCode code, SchoolYear year) {
    synchronized (school) {
      return statements.values().stream()
          .filter(one -> one.school().equals(code) && one.year().equals(year))
          .collect(
              Collectors.toUnmodifiableMap(
                  Statement::student, one -> new Mark(one.state(), one.updated())));
    }
  }

  @Override
  public WriteResult<StatementRefusal> write(StatementWrite write) {
    synchronized (school) {
      StatementKey key = StatementKey.of(write.after());
      List<StatementRefusal> reasons = new ArrayList<>();
      if (write.settings().isPresent()) {
        inUse(write.after()).ifPresent(reasons::add);
      }
      write
          .settings()
          .map(guard -> SettingsCheck.differ(school.tables(), guard))
          .ifPresent(why -> why.forEach(one -> reasons.add(new StatementRefusal.Settings(one))));
      if (!version(find(key)).equals(version(write.before()))) {
        reasons.add(new StatementRefusal.StatementDiffers(find(key)));
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      statements.put(key, write.after());
      if (write.saves()) {
        kept(key).put(write.after().edition(), write.after().newest());
      }
      addLine(write.after().school(), write.line());
      return new WriteResult.Written<>();
    }
  }

  private Optional<StatementRefusal> inUse(Statement statement) {
    Optional<Person> student = school.person(statement.school(), statement.student());
    return student.filter(Person::active).isPresent()
        ? Optional.empty()
        : Optional.of(new StatementRefusal.AccountNotInUse(student.isPresent()));
  }

  @Override
  public WriteResult<StatementRefusal> comment(Statement seen, Comment comment, Change line) {
    synchronized (school) {
      StatementKey key = StatementKey.of(seen);
      if (!version(find(key)).equals(Optional.of(seen.version()))) {
        return new WriteResult.Rejected<>(
            List.of(new StatementRefusal.StatementDiffers(find(key))));
      }
      comments.computeIfAbsent(key, anew -> new ArrayList<>()).add(comment);
      addLine(seen.school(), line);
      return new WriteResult.Written<>();
    }
  }

  private void addLine(SchoolCode code, Change line) {
    school.tables().changes.add(new MemoryTables.SchoolChange(code, line));
  }

  private static Optional<Integer> version(Optional<Statement> statement) {
    return statement.map(Statement::version);
  }
}

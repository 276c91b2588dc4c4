package tw.portfolio.statement.memory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
  private final Map<Of, Statement> statements = new HashMap<>();
  private final Map<Of, NavigableMap<Integer, Edition>> editions = new HashMap<>();
  private final Map<Of, List<Comment>> comments = new HashMap<>();

  /** Statements of students of this school. */
  public MemoryStatements(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Statement> find(Of of) {
    synchronized (school) {
      return Optional.ofNullable(statements.get(of));
    }
  }

  @Override
  public Optional<Edition> edition(Of of, int number) {
    synchronized (school) {
      return Optional.ofNullable(kept(of).get(number));
    }
  }

  @Override
  public EditionPage editions(Of of, Optional<Integer> after, int most) {
    synchronized (school) {
      List<Saved> older =
          kept(of).headMap(after.orElse(Integer.MAX_VALUE), false).descendingMap().values().stream()
              .map(one -> new Saved(one.number(), one.at(), one.text().length()))
              .toList();
      List<Saved> page = older.stream().limit(most).toList();
      return new EditionPage(
          page, older.size() > most ? Optional.of(page.getLast().number()) : Optional.empty());
    }
  }

  private NavigableMap<Integer, Edition> kept(Of of) {
    return editions.computeIfAbsent(of, anew -> new TreeMap<>());
  }

  @Override
  public List<Comment> comments(Of of) {
    synchronized (school) {
      return List.copyOf(comments.getOrDefault(of, List.of()));
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
      Of of = Of.of(write.after());
      List<StatementRefusal> reasons = new ArrayList<>();
      write
          .settings()
          .map(guard -> SettingsCheck.differ(school.tables(), guard))
          .ifPresent(why -> why.forEach(one -> reasons.add(new StatementRefusal.Settings(one))));
      if (!version(find(of)).equals(version(write.before()))) {
        reasons.add(new StatementRefusal.StatementDiffers(find(of)));
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      statements.put(of, write.after());
      if (write.saves()) {
        kept(of).put(write.after().edition(), write.after().newest());
      }
      addLine(write.after().school(), write.line());
      return new WriteResult.Written<>();
    }
  }

  @Override
  public WriteResult<StatementRefusal> comment(Statement seen, Comment comment, Change line) {
    synchronized (school) {
      Of of = Of.of(seen);
      if (!version(find(of)).equals(Optional.of(seen.version()))) {
        return new WriteResult.Rejected<>(List.of(new StatementRefusal.StatementDiffers(find(of))));
      }
      comments.computeIfAbsent(of, anew -> new ArrayList<>()).add(comment);
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

package tw.portfolio.reminder.digest;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import tw.portfolio.school.ClassPlace;
import tw.portfolio.work.PieceState;
import tw.portfolio.work.WorkKind;
import tw.portfolio.work.summary.StudentSummary;

/** Adds students up, one after the other: what it remembers does not grow with their number. */
public final class ProgressTally {
  private static final int MOST_NAMES = 10;

  private final Set<WorkKind> works;
  private final NavigableMap<Integer, String> names = new TreeMap<>();
  private int students;
  private int unsent;
  private int waiting;
  private int returned;
  private int unselected;
  private int behind;

  /** Counts work of these kinds. */
  public ProgressTally(Set<WorkKind> works) {
    this.works = EnumSet.copyOf(works);
  }

  /**
   * Adds a student.
   *
   * @param place where the student sits
   * @param missing what the student is missing
   */
  public void add(StudentState state, ClassPlace place, Collection<DueLine> missing) {
    students++;
    for (WorkKind kind : works) {
      state.work().values().forEach(work -> add(work, kind));
    }
    List<DigestLine> own =
        missing.stream().map(DueLine::line).filter(line -> concerns(line, works)).toList();
    unselected += own.stream().anyMatch(line -> line instanceof StudentLine.Unselected) ? 1 : 0;
    if (!own.isEmpty()) {
      behind++;
      names.put(place.seat(), place.seat() + " " + state.student().name());
      if (names.size() > MOST_NAMES) {
        names.remove(names.lastKey());
      }
    }
  }

  private void add(StudentSummary work, WorkKind kind) {
    Map<PieceState, Integer> states = work.states(kind);
    unsent += kind == WorkKind.OUTCOME ? work.unsent().size() : 0;
    waiting += states.getOrDefault(PieceState.SENT, 0);
    returned += states.getOrDefault(PieceState.RETURNED, 0);
  }

  /** Whether a line is about work of these kinds; of a teacher's queue, about outcomes. */
  public static boolean concerns(DigestLine line, Set<WorkKind> works) {
    return switch (line) {
      case StudentLine.Draft draft -> works.contains(draft.work());
      case StudentLine.Unselected open -> works.contains(open.work());
      case StudentLine.Unsent _, StudentLine.Returned _, StudentLine.ReturnedPiece _ ->
          works.contains(WorkKind.OUTCOME);
      case StudentLine.Unconfirmed _, StudentLine.StatementDue _ -> works.size() > 1;
      case StaffLine _, OfficeLine _ -> false;
    };
  }

  /** Whether anybody is missing something. */
  public boolean anyBehind() {
    return behind > 0;
  }

  /** What it comes to. */
  public Progress progress() {
    return new Progress(
        students, unsent, waiting, returned, unselected, behind, List.copyOf(names.values()));
  }
}

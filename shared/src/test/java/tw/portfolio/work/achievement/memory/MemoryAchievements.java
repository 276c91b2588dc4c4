package tw.portfolio.work.achievement.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.history.Change;
import tw.portfolio.history.ChangeAction;
import tw.portfolio.kernel.files.ObjectKey;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.Rejection;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.work.UnlockStore.AchievementUnlock;
import tw.portfolio.work.WorkRefusal;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementRefusal;
import tw.portfolio.work.achievement.AchievementSelection;
import tw.portfolio.work.achievement.AchievementState;
import tw.portfolio.work.achievement.AchievementStore;
import tw.portfolio.work.achievement.AchievementStore.AchievementChoice;
import tw.portfolio.work.achievement.AchievementStore.AchievementWrite;
import tw.portfolio.work.achievement.AchievementStore.Chosen;
import tw.portfolio.work.achievement.AchievementYear;
import tw.portfolio.work.memory.GuardCheck;
import tw.portfolio.work.memory.MemoryUnlocks;

/** Achievements in memory, beside all else that a {@link MemorySchool} remembers. */
public final class MemoryAchievements implements AchievementStore {
  private final MemorySchool school;
  private final Map<At, Achievement> achievements = new HashMap<>();
  private final Map<At, Instant> awaitedSince = new HashMap<>();
  private final Map<ObjectKey, AchievementId> keys = new HashMap<>();
  private final Map<YearOf, Set<String>> slots = new HashMap<>();
  private final Map<YearOf, AchievementSelection> selections = new HashMap<>();
  private final Map<YearOf, List<Change>> choices = new HashMap<>();
  private final Map<Change, Set<AchievementId>> chosenBy = new HashMap<>();
  private final Map<Request, AchievementRefusal.AchievementRequested> requests = new HashMap<>();

  private record At(SchoolCode school, AchievementId id) {}

  private record YearOf(SchoolCode school, PersonId student, SchoolYear year) {}

  private record Request(SchoolCode school, PersonId person, String key) {}

  /** Achievements of this school; its lock is theirs. */
  public MemoryAchievements(MemorySchool school) {
    this.school = school;
  }

  @Override
  public AchievementYear year(SchoolCode code, PersonId student, SchoolYear year) {
    synchronized (school) {
      YearOf wanted = new YearOf(code, student, year);
      return new AchievementYear(
          achievements.entrySet().stream()
              .filter(entry -> yearOf(entry.getKey()).equals(wanted))
              .map(Map.Entry::getValue)
              .sorted(
                  Comparator.comparing(Achievement::created)
                      .thenComparing(one -> one.id().secret()))
              .toList(),
          selection(wanted));
    }
  }

  /** The files of every achievement of every school. */
  public Stream<RecordedFile> everyFile() {
    return achievements.values().stream().flatMap(one -> one.everyFile().stream());
  }

  private static YearOf yearOf(At at) {
    return new YearOf(at.school(), at.id().student(), at.id().term().year());
  }

  private AchievementSelection selection(YearOf year) {
    return selections.getOrDefault(year, AchievementSelection.NONE);
  }

  @Override
  public Optional<Achievement> find(SchoolCode code, AchievementId id) {
    synchronized (school) {
      return Optional.ofNullable(achievements.get(new At(code, id)));
    }
  }

  @Override
  public Optional<AchievementId> achievementOf(ObjectKey key) {
    synchronized (school) {
      return Optional.ofNullable(keys.get(key));
    }
  }

  @Override
  public List<Change> history(SchoolCode code, AchievementId id) {
    synchronized (school) {
      Stream<Change> changes =
          school.tables().changes.stream()
              .filter(line -> line.school().equals(code))
              .map(MemoryTables.SchoolChange::change)
              .filter(change -> change.subject().equals(id.subject()));
      return Stream.concat(changes, comingsAndGoings(code, id).stream())
          .sorted(Comparator.comparing(Change::at))
          .toList();
    }
  }

  private List<Change> comingsAndGoings(SchoolCode code, AchievementId id) {
    List<Change> lines = new ArrayList<>();
    boolean before = false;
    for (Change whole : choices.getOrDefault(yearOf(new At(code, id)), List.of())) {
      boolean now = chosenBy.get(whole).contains(id);
      if (whole.deed() == ChangeAction.UNLOCK) {
        if (now) {
          lines.add(
              line(
                  id,
                  whole,
                  ChangeAction.UNLOCK,
                  AchievementState.SUBMITTED,
                  AchievementState.SELECTED));
        }
        continue;
      }
      if (now != before) {
        lines.add(
            now
                ? line(
                    id,
                    whole,
                    ChangeAction.SELECT,
                    AchievementState.READY,
                    AchievementState.SELECTED)
                : line(
                    id,
                    whole,
                    ChangeAction.DESELECT,
                    AchievementState.SELECTED,
                    AchievementState.READY));
      }
      before = now;
    }
    return lines;
  }

  private static Change line(
      AchievementId id,
      Change whole,
      ChangeAction deed,
      AchievementState from,
      AchievementState to) {
    return new Change(
        id.subject(),
        whole.at(),
        whole.who(),
        deed,
        Optional.of(from.chinese()),
        Optional.of(to.chinese()),
        whole.why(),
        whole.about());
  }

  @Override
  public List<Achievement> awaitingFilesSince(Instant before) {
    synchronized (school) {
      return awaitedSince.entrySet().stream()
          .filter(awaited -> awaited.getValue().isBefore(before))
          .sorted(Map.Entry.comparingByValue())
          .map(awaited -> achievements.get(awaited.getKey()))
          .toList();
    }
  }

  @Override
  public WriteResult<Rejection> write(AchievementWrite write) {
    synchronized (school) {
      Achievement written = write.achievement();
      At at = new At(written.school(), written.id());
      List<Rejection> reasons = new ArrayList<>();
      write
          .settings()
          .ifPresent(guard -> reasons.addAll(GuardCheck.settingsDiffer(school.tables(), guard)));
      Set<String> taken = slots.computeIfAbsent(yearOf(at), _ -> new HashSet<>());
      write
          .takesSlotOf()
          .filter(most -> taken.size() >= most)
          .ifPresent(_ -> reasons.add(new WorkRefusal.NoSlot(Set.copyOf(taken))));
      write
          .once()
          .flatMap(once -> Optional.ofNullable(requests.get(request(at, once))))
          .ifPresent(reasons::add);
      AchievementSelection selection = selection(yearOf(at));
      if (write.mustNotBeChosen() && selection.chosen().contains(at.id())) {
        reasons.add(new AchievementRefusal.AchievementChosen(selection));
      }
      Optional<Achievement> current = find(at.school(), at.id());
      if (!current.map(Achievement::version).equals(write.before().map(Achievement::version))) {
        reasons.add(new AchievementRefusal.AchievementDiffers(at.id(), current));
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      store(write, at, taken);
      return new WriteResult.Written<>();
    }
  }

  private static Request request(At at, IdempotencyKey once) {
    return new Request(at.school(), once.person(), once.key());
  }

  private void store(AchievementWrite write, At at, Set<String> taken) {
    if (write.takesSlotOf().isPresent()) {
      taken.add(at.id().secret());
    }
    if (write.givesSlotBack()) {
      taken.remove(at.id().secret());
    }
    write
        .once()
        .ifPresent(
            once ->
                requests.put(
                    request(at, once),
                    new AchievementRefusal.AchievementRequested(at.id(), once.digest())));
    write
        .after()
        .ifPresentOrElse(after -> achievements.put(at, after), () -> achievements.remove(at));
    if (write.announcesFiles()) {
      for (RecordedFile file : write.achievement().allFiles()) {
        keys.put(file.key(), at.id());
      }
    }
    if (write.after().filter(left -> left.state() == AchievementState.RESERVED).isPresent()) {
      awaitedSince.put(at, write.change().at());
    } else {
      awaitedSince.remove(at);
    }
    school.tables().changes.add(new MemoryTables.SchoolChange(at.school(), write.change()));
  }

  @Override
  public WriteResult<Rejection> select(AchievementChoice choice) {
    synchronized (school) {
      SchoolCode code = choice.by().school();
      YearOf year = new YearOf(code, choice.by().person(), choice.year());
      List<Rejection> reasons = new ArrayList<>();
      reasons.addAll(GuardCheck.settingsDiffer(school.tables(), choice.settings()));
      AchievementSelection current = selection(year);
      if (current.submittedBy().isPresent()) {
        reasons.add(new AchievementRefusal.AchievementsLocked(current));
      }
      for (Chosen one : choice.chosen()) {
        At at = new At(code, one.id());
        Optional<Achievement> found =
            yearOf(at).equals(year) ? Optional.ofNullable(achievements.get(at)) : Optional.empty();
        if (found.filter(now -> isWhatWasSeen(now, one)).isEmpty()) {
          reasons.add(new AchievementRefusal.AchievementDiffers(one.id(), found));
        }
      }
      if (!reasons.isEmpty()) {
        return new WriteResult.Rejected<>(reasons);
      }
      replace(year, current, choice);
      return new WriteResult.Written<>();
    }
  }

  private static boolean isWhatWasSeen(Achievement now, Chosen one) {
    return now.selectable() && now.revision() == one.revision() && now.sealedAs(one.seals());
  }

  private void replace(YearOf year, AchievementSelection before, AchievementChoice choice) {
    Change line = choice.change();
    Instant at =
        before
            .at()
            .filter(last -> !last.isBefore(line.at()))
            .map(last -> last.plusNanos(1))
            .orElse(line.at());
    Set<AchievementId> ids = choice.chosen().stream().map(Chosen::id).collect(Collectors.toSet());
    Change moved =
        new Change(
            line.subject(),
            at,
            line.who(),
            line.deed(),
            line.from(),
            line.to(),
            line.why(),
            line.about());
    selections.put(year, new AchievementSelection(ids, Optional.of(at), Optional.empty()));
    addLine(year, moved, ids);
  }

  private void addLine(YearOf year, Change line, Set<AchievementId> chosen) {
    choices.computeIfAbsent(year, _ -> new ArrayList<>()).add(line);
    chosenBy.put(line, chosen);
    school.tables().changes.add(new MemoryTables.SchoolChange(year.school(), line));
  }

  /** Takes the lock off a student's choice; a {@link MemoryUnlocks} asks for it. */
  public WriteResult<Rejection> unlock(AchievementUnlock unlock) {
    synchronized (school) {
      YearOf at = new YearOf(unlock.school(), unlock.student(), unlock.year());
      AchievementSelection current = selection(at);
      AchievementSelection seen = unlock.choice();
      if (!current.chosen().equals(seen.chosen())
          || !current.submittedBy().equals(seen.submittedBy())) {
        return new WriteResult.Rejected<>(
            List.of(new AchievementRefusal.AchievementSelectionDiffers(current)));
      }
      selections.put(
          at, new AchievementSelection(current.chosen(), current.at(), Optional.empty()));
      addLine(at, unlock.line(), current.chosen());
      return new WriteResult.Written<>();
    }
  }

  /** Locks a student's choice as if the school had handed it in. */
  public void lock(SchoolCode code, PersonId student, SchoolYear year, String by) {
    synchronized (school) {
      YearOf at = new YearOf(code, student, year);
      AchievementSelection open = selection(at);
      selections.put(at, new AchievementSelection(open.chosen(), open.at(), Optional.of(by)));
    }
  }
}

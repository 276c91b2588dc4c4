package tw.portfolio.guidance.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.guidance.Consultation;
import tw.portfolio.guidance.ConsultationId;
import tw.portfolio.guidance.ConsultationRefusal;
import tw.portfolio.guidance.ConsultationStore;
import tw.portfolio.history.Change;
import tw.portfolio.history.Subject;
import tw.portfolio.history.SubjectKind;
import tw.portfolio.kernel.store.IdempotencyKey;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.kernel.store.UnknownCursorException;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.work.memory.MemoryHistory;

/** Consultation records of a {@link MemorySchool}. */
public final class MemoryConsultations implements ConsultationStore {
  private static final Comparator<Consultation> LATEST_FIRST =
      Comparator.comparing((Consultation one) -> one.note().start())
          .thenComparing(one -> one.id().text())
          .reversed();

  private final MemorySchool school;
  private final Map<At, Consultation> records = new HashMap<>();
  private final Map<MemoryTables.Request, Answered> requests = new HashMap<>();

  private record At(SchoolCode school, ConsultationId id) {}

  private record Answered(IdempotencyKey request, ConsultationId id) {}

  /** None yet. */
  public MemoryConsultations(MemorySchool school) {
    this.school = school;
  }

  @Override
  public Optional<Consultation> find(SchoolCode code, ConsultationId id) {
    synchronized (school) {
      return Optional.ofNullable(records.get(new At(code, id)));
    }
  }

  @Override
  public StoredPage<Consultation> page(PageRequest request) {
    synchronized (school) {
      List<Consultation> all =
          records.values().stream()
              .filter(one -> one.school().equals(request.school()))
              .filter(one -> one.withdrawn().isEmpty())
              .filter(one -> one.note().term().year().equals(request.year()))
              .filter(
                  one -> request.counsellor().map(one.counsellor().person()::equals).orElse(true))
              .sorted(LATEST_FIRST)
              .toList();
      List<Consultation> left =
          request.after().isEmpty() ? all : behind(all, request.after().get());
      List<Consultation> page = left.stream().limit(request.most()).toList();
      return new StoredPage<>(
          page,
          page.size() == request.most()
              ? Optional.of(page.getLast().id().text())
              : Optional.empty());
    }
  }

  private static List<Consultation> behind(List<Consultation> all, String cursor) {
    List<String> ids = all.stream().map(one -> one.id().text()).toList();
    if (!ids.contains(cursor)) {
      throw new UnknownCursorException();
    }
    return all.subList(ids.indexOf(cursor) + 1, all.size());
  }

  @Override
  public List<Consultation> about(SchoolCode code, PersonId student) {
    synchronized (school) {
      return records.values().stream()
          .filter(one -> one.school().equals(code) && one.countsFor(student))
          .sorted(LATEST_FIRST)
          .toList();
    }
  }

  @Override
  public List<Change> history(SchoolCode code, ConsultationId id) {
    return MemoryHistory.of(school, code, new Subject(SubjectKind.CONSULTATION, id.text()));
  }

  @Override
  public WriteResult<ConsultationRefusal> write(ConsultationWrite write) {
    synchronized (school) {
      Consultation after = write.after();
      Optional<Answered> earlier =
          write
              .request()
              .map(request -> requests.get(key(after, request)))
              .filter(answered -> !answered.request().forgottenAt().isBefore(write.line().at()));
      if (earlier.isPresent()) {
        return new WriteResult.Rejected<>(
            List.of(
                new ConsultationRefusal.AlreadyRequested(
                    Optional.of(earlier.get().id()), earlier.get().request().digest())));
      }
      int before = find(after.school(), after.id()).map(Consultation::version).orElse(0);
      if (before != after.version() - 1) {
        return new WriteResult.Rejected<>(List.of(new ConsultationRefusal.VersionDiffers()));
      }
      write
          .request()
          .ifPresent(
              request -> requests.put(key(after, request), new Answered(request, after.id())));
      records.put(new At(after.school(), after.id()), after);
      MemoryHistory.add(school, after.school(), write.line());
      return new WriteResult.Written<>();
    }
  }

  private static MemoryTables.Request key(Consultation record, IdempotencyKey request) {
    return new MemoryTables.Request(record.school(), request.person(), request.key());
  }
}

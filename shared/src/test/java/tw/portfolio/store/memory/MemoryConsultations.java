package tw.portfolio.store.memory;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.portfolio.domain.guidance.Consultation;
import tw.portfolio.domain.guidance.ConsultationId;
import tw.portfolio.domain.history.Change;
import tw.portfolio.domain.history.Subject;
import tw.portfolio.domain.history.SubjectKind;
import tw.portfolio.domain.school.PersonId;
import tw.portfolio.domain.school.SchoolCode;
import tw.portfolio.store.ConsultationStore;
import tw.portfolio.store.Guard;
import tw.portfolio.store.Rejection;
import tw.portfolio.store.UnknownCursorException;
import tw.portfolio.store.WriteResult;

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

  private record Answered(Guard.FirstRequest request, ConsultationId id) {}

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
  public ConsultationPage page(PageRequest request) {
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
      return new ConsultationPage(
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
  public WriteResult write(ConsultationWrite write) {
    synchronized (school) {
      Consultation after = write.after();
      Optional<Answered> earlier =
          write
              .request()
              .map(request -> requests.get(key(after, request)))
              .filter(answered -> !answered.request().forgottenAt().isBefore(write.line().at()));
      if (earlier.isPresent()) {
        return new WriteResult.Rejected(
            List.of(
                new Rejection.RecordRequested(
                    Optional.of(earlier.get().id().text()), earlier.get().request().digest())));
      }
      int before = find(after.school(), after.id()).map(Consultation::version).orElse(0);
      if (before != after.version() - 1) {
        return new WriteResult.Rejected(List.of(new Rejection.VersionDiffers()));
      }
      write
          .request()
          .ifPresent(
              request -> requests.put(key(after, request), new Answered(request, after.id())));
      records.put(new At(after.school(), after.id()), after);
      MemoryHistory.add(school, after.school(), write.line());
      return new WriteResult.Written();
    }
  }

  private static MemoryTables.Request key(Consultation record, Guard.FirstRequest request) {
    return new MemoryTables.Request(record.school(), request.person(), request.key());
  }
}

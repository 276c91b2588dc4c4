package tw.portfolio.guidance;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.access.Permits;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.guidance.ConsultationStore.PageRequest;
import tw.portfolio.guidance.RecordingConsultations.Draft;
import tw.portfolio.guidance.memory.MemoryConsultations;
import tw.portfolio.history.Change;
import tw.portfolio.kernel.store.KeyedRequest;
import tw.portfolio.kernel.store.StoredPage;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.samples.Staff;
import tw.portfolio.school.Actor;
import tw.portfolio.school.Answer;

/** A school in which counsellors consult, in memory. */
final class Consulting {
  private final MemorySchool school = Consultations.aSchool().in(new MemorySchool());
  private final MemoryConsultations store = new MemoryConsultations(school);
  private final Permits permits = new Permits(school);
  private final RecordingConsultations recording =
      new RecordingConsultations(store, school, permits, new Ids(500));
  private final ReadingConsultations reading = new ReadingConsultations(store, permits);

  MemorySchool school() {
    return school;
  }

  RecordingConsultations recording() {
    return recording;
  }

  ReadingConsultations reading() {
    return reading;
  }

  static Draft draft(ConsultationNote note, Person... students) {
    return new Draft(note, Stream.of(students).map(Person::id).toList());
  }

  Answer<Consultation> record(Person counsellor, Draft draft, Optional<KeyedRequest> keyed) {
    return record(Staff.actor(counsellor), draft, keyed);
  }

  Answer<Consultation> record(Actor actor, Draft draft, Optional<KeyedRequest> keyed) {
    return recording.record(actor, draft, keyed, SchoolBuilder.NOW);
  }

  Answer<Consultation> record(Person counsellor, Person... students) {
    return record(counsellor, draft(Consultations.note(), students), Optional.empty());
  }

  Answer<Consultation> change(Person counsellor, Consultation seen, Draft draft) {
    return recording.change(
        Staff.actor(counsellor), seen.id(), seen.version(), draft, "補記", SchoolBuilder.NOW);
  }

  Answer<Consultation> withdraw(Person counsellor, Consultation seen, String reason) {
    return recording.withdraw(
        Staff.actor(counsellor), seen.id(), seen.version(), reason, SchoolBuilder.NOW);
  }

  Answer<StoredPage<Consultation>> page(Person reader) {
    return reading.page(Staff.actor(reader), SchoolBuilder.YEAR, _ -> true, Optional.empty(), 50);
  }

  /** Every record of the year that counts. */
  List<Consultation> all() {
    return store
        .page(
            new PageRequest(
                SchoolBuilder.SCHOOL, SchoolBuilder.YEAR, Optional.empty(), Optional.empty(), 100))
        .entries();
  }

  List<Change> history(Consultation consultation) {
    return store.history(SchoolBuilder.SCHOOL, consultation.id());
  }
}

package tw.portfolio.imports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tw.portfolio.history.Author;
import tw.portfolio.record.Directory;
import tw.portfolio.record.RecordChange;
import tw.portfolio.record.RecordKey;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.StudentEntry;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.record.nationalid.NationalIdHolders;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Term;

/** Records as they are, for tests in which something happens on the way to them. */
class PassingRecords implements RecordStore {
  private final RecordStore real;

  PassingRecords(RecordStore real) {
    this.real = real;
  }

  @Override
  public Map<RecordKey, SchoolRecord> find(SchoolCode code, Collection<RecordKey> keys) {
    return real.find(code, keys);
  }

  @Override
  public List<SchoolRecord> all(SchoolCode code, RecordKind kind, Term term) {
    return real.all(code, kind, term);
  }

  @Override
  public NationalIdHolders bearers(SchoolCode code) {
    return real.bearers(code);
  }

  @Override
  public String mark(SchoolCode code, NationalId identity) {
    return real.mark(code, identity);
  }

  @Override
  public List<SchoolRecord> settled(SchoolCode code, RecordKind kind, Term term) {
    return real.settled(code, kind, term);
  }

  @Override
  public Optional<KeptSection> section(SchoolCode code, RecordKey section) {
    return real.section(code, section);
  }

  @Override
  public Directory directory(SchoolCode code, Term term, Supplier<PersonId> newPeople) {
    return real.directory(code, term, newPeople);
  }

  @Override
  public List<RecordChange> write(
      SchoolCode code, List<RecordChange> changes, Author who, String why, Instant at) {
    return real.write(code, changes, who, why, at);
  }

  @Override
  public boolean remove(SchoolCode code, StudentEntry seen, Author who, String why, Instant at) {
    return real.remove(code, seen, who, why, at);
  }
}

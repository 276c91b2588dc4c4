package tw.portfolio.record.memory;

import java.util.List;
import org.junit.jupiter.api.Nested;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.MemoryTables;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.history.Subject;
import tw.portfolio.record.CourseRecordsContract;
import tw.portfolio.record.NationalIdContract;
import tw.portfolio.record.PeopleRecordsContract;
import tw.portfolio.record.RecordContract.Line;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RecordStoreContract;
import tw.portfolio.record.Section;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.SchoolCode;

class MemoryRecordStoreTest {
  private MemorySchool school;

  private StorePorts openTheSchool() {
    school = new MemorySchool();
    return StorePorts.of(school);
  }

  private RecordStore recordsOfTheSchool() {
    return new MemoryRecords(school);
  }

  private List<Line> linesOfTheSchool(SchoolCode code, Subject subject) {
    return school.tables().changes.stream()
        .filter(line -> line.school().equals(code) && line.change().subject().equals(subject))
        .map(MemoryTables.SchoolChange::change)
        .map(line -> new Line(line.action(), line.from(), line.to(), line.why(), line.at()))
        .toList();
  }

  @Nested
  class EveryKind extends RecordStoreContract {
    @Override
    protected StorePorts open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }

  @Nested
  class People extends PeopleRecordsContract {
    @Override
    protected StorePorts open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }

  @Nested
  class NationalIds extends NationalIdContract {
    @Override
    protected StorePorts open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }

  @Nested
  class Courses extends CourseRecordsContract {
    @Override
    protected StorePorts open() {
      return openTheSchool();
    }

    @Override
    protected RecordStore records() {
      return recordsOfTheSchool();
    }

    @Override
    protected void interruptAt(Section after) {
      new MemoryRecords(school).interruptAt(SchoolBuilder.SCHOOL, after);
    }

    @Override
    protected List<Line> lines(SchoolCode code, Subject subject) {
      return linesOfTheSchool(code, subject);
    }
  }
}

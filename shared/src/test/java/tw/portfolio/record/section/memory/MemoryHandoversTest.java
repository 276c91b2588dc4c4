package tw.portfolio.record.section.memory;

import tw.portfolio.campus.MemorySchool;
import tw.portfolio.campus.StorePorts;
import tw.portfolio.course.SectionTeachers;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.Section;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.record.section.HandoverContract;
import tw.portfolio.record.section.Handovers;
import tw.portfolio.samples.SchoolBuilder;

class MemoryHandoversTest extends HandoverContract {
  private MemorySchool school;

  @Override
  protected StorePorts open() {
    school = new MemorySchool();
    return StorePorts.of(school);
  }

  @Override
  protected RecordStore records() {
    return new MemoryRecords(school);
  }

  @Override
  protected Handovers handovers() {
    return new MemoryHandovers(school);
  }

  @Override
  protected SectionTeachers sections() {
    return school;
  }

  @Override
  protected void interruptAt(Section after) {
    new MemoryRecords(school).interruptAt(SchoolBuilder.SCHOOL, after);
  }
}

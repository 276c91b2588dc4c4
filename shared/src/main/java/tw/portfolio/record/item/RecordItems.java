package tw.portfolio.record.item;

import tw.portfolio.kernel.dynamo.Item;
import tw.portfolio.record.KnownStudent;
import tw.portfolio.record.RecordKind;
import tw.portfolio.record.SchoolRecord;
import tw.portfolio.record.Section;
import tw.portfolio.record.SectionEnrolment;
import tw.portfolio.record.Student;
import tw.portfolio.record.book.Books;
import tw.portfolio.record.nationalid.NationalId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/** The school's records as items: each says itself what of it is stored. */
public final class RecordItems {
  private RecordItems() {}

  /** A record; of a student all but the national id, which is sealed and lies elsewhere. */
  public static Item write(SchoolCode school, SchoolRecord record) {
    return Item.at(RecordKeys.key(school, record.key())).all(record.stored());
  }

  /** Reads any record but a student, whose national id lies elsewhere. */
  public static SchoolRecord read(RecordKind kind, Item item) {
    return Books.of(kind).restore(item.document());
  }

  /** Reads a student, with the national id that was found elsewhere. */
  public static Student readStudent(Item item, NationalId identity) {
    return Student.of(item.document(), identity);
  }

  /** Reads what of a student is no secret. */
  public static KnownStudent readKnown(Item item) {
    return KnownStudent.of(item.document());
  }

  /** The school year in which a student entered the school. */
  public static SchoolYear entered(Item student) {
    return new SchoolYear(student.integer("entered"));
  }

  /** Reads a section. */
  public static Section readSection(Item item) {
    return Section.of(item.document());
  }

  /** Reads a student's place in a section. */
  public static SectionEnrolment readEnrolment(Item item) {
    return SectionEnrolment.of(item.document());
  }
}

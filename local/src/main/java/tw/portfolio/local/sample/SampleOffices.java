package tw.portfolio.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What the offices of the sample school have on file in its semester: identities, grades, cadres,
 * absences, service. It follows from the school and the seed, and is always the same.
 */
public final class SampleOffices {
  private static final int ROC_EPOCH = 1911;
  private static final List<String> CLASS_OFFICES = List.of("班長", "副班長", "學藝股長", "風紀股長", "總務股長");
  private static final List<String> CLUBS = List.of("管樂社", "資訊研究社", "吉他社", "童軍社", "生物研究社");
  private static final List<String> ABSENCES = List.of("病假", "事假", "公假", "曠課");
  private static final List<String> SERVICES = List.of("圖書館志工", "校園清潔服務", "新生輔導志工", "運動會工作人員");
  private static final List<String> UNITS = List.of("圖書館", "學務處", "輔導處", "體育組");
  private static final int ONE_OF_SERVES = 4;
  private static final int ONE_OF_MISSES = 3;
  private static final int ONE_OF_LEADS_A_CLUB = 20;
  private static final int EXAMINATION_OF = 60;

  private final SampleSchool school;
  private final SampleIds ids;
  private final LocalDate firstDay;

  private SampleOffices(SampleSchool school, long seed) {
    this.school = school;
    this.ids = new SampleIds(seed, school.schoolCode());
    this.firstDay =
        school.semester() == 1
            ? LocalDate.of(school.schoolYear() + ROC_EPOCH, 9, 1)
            : LocalDate.of(school.schoolYear() + ROC_EPOCH + 1, 2, 15);
  }

  /** The files of a school's offices. */
  public static SampleOffices of(SampleSchool school, long seed) {
    return new SampleOffices(school, seed);
  }

  /** Identities by student id. */
  public Map<String, SampleIdentity> identities() {
    Map<String, SampleIdentity> identities = new HashMap<>();
    int serial = 0;
    for (SampleStudent student : school.students()) {
      int entryYear = SampleRoll.entryYear(school.schoolYear(), student.grade());
      identities.put(
          student.person().id(),
          SampleIdentity.of(serial++, entryYear, ids.random("identity", student.studentNumber())));
    }
    return identities;
  }

  /** One for each enrolment that carries credits. */
  public List<SampleGrade> grades() {
    Map<String, SampleSection> sections = new HashMap<>();
    school.sections().forEach(section -> sections.put(section.id(), section));
    return school.enrolments().stream()
        .filter(enrolment -> sections.get(enrolment.sectionId()).credits() > 0)
        .map(this::grade)
        .toList();
  }

  private SampleGrade grade(SampleEnrolment enrolment) {
    Random random = ids.random("grade", enrolment.id());
    int score = Math.clamp(Math.round(76 + 11 * random.nextGaussian()), 30, 100);
    OptionalInt makeUp =
        score < SampleGrade.PASS
            ? OptionalInt.of(Math.min(EXAMINATION_OF, score + random.nextInt(25)))
            : OptionalInt.empty();
    return new SampleGrade(enrolment, score, makeUp);
  }

  /** Five of each class, and those who lead clubs. */
  public List<SampleCadre> cadres() {
    Map<String, String> names = new HashMap<>();
    school.classes().forEach(group -> names.put(group.id(), group.name()));
    LocalDate until = firstDay.plusMonths(4);
    List<SampleCadre> cadres = new ArrayList<>();
    for (SampleStudent student : school.students()) {
      if (student.seat() <= CLASS_OFFICES.size()) {
        String position = CLASS_OFFICES.get(student.seat() - 1);
        String unit = names.get(student.classId());
        cadres.add(new SampleCadre(student, unit, position, 2, firstDay, until));
      }
      Random random = ids.random("club", student.studentNumber());
      if (random.nextInt(ONE_OF_LEADS_A_CLUB) == 0) {
        String club = CLUBS.get(random.nextInt(CLUBS.size()));
        cadres.add(new SampleCadre(student, club, "社長", 3, firstDay, until));
      }
    }
    return cadres;
  }

  /** Of the first student and about every third of the others. */
  public List<SampleAbsence> absences() {
    return some("absence", ONE_OF_MISSES)
        .map(
            student -> {
              Random random = chance("absent", student);
              LocalDate day = firstDay.plusDays(random.nextInt(60));
              String kind = ABSENCES.get(random.nextInt(ABSENCES.size()));
              return new SampleAbsence(student, day, kind, 1 + random.nextInt(7));
            })
        .toList();
  }

  /** Of the first student and about every fourth of the others. */
  public List<SampleService> services() {
    return some("service", ONE_OF_SERVES)
        .map(
            student -> {
              Random random = chance("served", student);
              int which = random.nextInt(SERVICES.size());
              LocalDate day = firstDay.plusDays(random.nextInt(60));
              return new SampleService(
                  student, SERVICES.get(which), UNITS.get(which), day, 1 + random.nextInt(8));
            })
        .toList();
  }

  /** Never nobody, so that the smallest school has a file of each kind. */
  private Stream<SampleStudent> some(String what, int oneOf) {
    List<SampleStudent> students = school.students();
    return students.stream()
        .filter(
            student ->
                student.equals(students.getFirst()) || chance(what, student).nextInt(oneOf) == 0);
  }

  private Random chance(String what, SampleStudent student) {
    return ids.random(what, student.studentNumber());
  }
}

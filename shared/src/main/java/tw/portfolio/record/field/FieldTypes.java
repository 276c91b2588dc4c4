package tw.portfolio.record.field;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tw.portfolio.course.CourseCode;
import tw.portfolio.course.CourseForms;
import tw.portfolio.course.Taking;
import tw.portfolio.kernel.document.Document;
import tw.portfolio.record.Days;
import tw.portfolio.record.Hundredths;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.code.NationalCode;

/** The types of fields that records have. */
public final class FieldTypes {
  /** A text. */
  public static final FieldType<String> TEXT = text(Function.identity(), Function.identity());

  /** A course code. */
  public static final FieldType<CourseCode> COURSE_CODE = text(CourseCode::text, CourseCode::new);

  /** A school. */
  public static final FieldType<SchoolCode> SCHOOL = text(SchoolCode::text, SchoolCode::new);

  /** A whole number. */
  public static final FieldType<Integer> WHOLE =
      new FieldType<>() {
        @Override
        public void store(String name, Integer value, Document document) {
          document.put(name, value);
        }

        @Override
        public Integer read(String name, Document document) {
          return document.integer(name);
        }
      };

  /** A yes or no. */
  public static final FieldType<Boolean> FLAG =
      new FieldType<>() {
        @Override
        public void store(String name, Boolean value, Document document) {
          document.put(name, value.booleanValue());
        }

        @Override
        public Boolean read(String name, Document document) {
          return document.flag(name);
        }
      };

  /** A number with two decimals: stored as a count of hundredths, shown as a decimal number. */
  public static final FieldType<Hundredths> HUNDREDTHS =
      new FieldType<>() {
        @Override
        public void store(String name, Hundredths value, Document document) {
          document.put(name, value.count());
        }

        @Override
        public Hundredths read(String name, Document document) {
          return new Hundredths(document.integer(name));
        }

        @Override
        public void show(String name, Hundredths value, Document document) {
          document.put(name, value.value());
        }
      };

  /** From when until when, under these two names; answers say the school year too. */
  public static final FieldType<Days> DAYS =
      new FieldType<>() {
        @Override
        public void store(String name, Days value, Document document) {
          document.put("from", value.from().toString()).put("until", value.until().toString());
        }

        @Override
        public Days read(String name, Document document) {
          return new Days(
              LocalDate.parse(document.text("from")), LocalDate.parse(document.text("until")));
        }

        @Override
        public void show(String name, Days value, Document document) {
          document.put("year", value.year().number());
          store(name, value, document);
        }
      };

  /** A semester, under the names {@code year} and {@code semester}. */
  public static final FieldType<Term> TERM =
      new FieldType<>() {
        @Override
        public void store(String name, Term value, Document document) {
          document.put("year", value.year().number()).put("semester", value.semester().number());
        }

        @Override
        public Term read(String name, Document document) {
          int number = document.integer("semester");
          Semester semester =
              Semester.of(number)
                  .orElseThrow(() -> new IllegalStateException("No semester: " + number));
          return new Term(new SchoolYear(document.integer("year")), semester);
        }
      };

  /** How a course is taken. */
  public static final FieldType<Taking> TAKING =
      new FieldType<>() {
        @Override
        public void store(String name, Taking value, Document document) {
          document.put(name, CourseForms.stored(value));
        }

        @Override
        public Taking read(String name, Document document) {
          return CourseForms.taking(document.inner(name));
        }

        @Override
        public void show(String name, Taking value, Document document) {
          document.put(name, CourseForms.shown(value));
        }
      };

  private FieldTypes() {}

  private static <V> FieldType<V> text(Function<V, String> text, Function<String, V> value) {
    return new FieldType<>() {
      @Override
      public void store(String name, V of, Document document) {
        document.put(name, text.apply(of));
      }

      @Override
      public V read(String name, Document document) {
        return value.apply(document.text(name));
      }
    };
  }

  /** An entry of a national code table: stored as its code, shown with its name. */
  public static <C extends NationalCode> FieldType<C> code(List<C> table) {
    return new FieldType<>() {
      @Override
      public void store(String name, C value, Document document) {
        document.put(name, value.code());
      }

      @Override
      public C read(String name, Document document) {
        String code = document.text(name);
        return NationalCode.ofCode(table, code)
            .orElseThrow(() -> new IllegalStateException("No such code in " + name + ": " + code));
      }

      @Override
      public void show(String name, C value, Document document) {
        document.put(name, Document.empty().put("code", value.code()).put("name", value.chinese()));
      }
    };
  }

  /** What may be missing: it is then neither stored nor shown. */
  public static <V> FieldType<Optional<V>> optional(FieldType<V> type) {
    return new FieldType<>() {
      @Override
      public void store(String name, Optional<V> value, Document document) {
        value.ifPresent(present -> type.store(name, present, document));
      }

      @Override
      public Optional<V> read(String name, Document document) {
        return document.has(name) ? Optional.of(type.read(name, document)) : Optional.empty();
      }

      @Override
      public void show(String name, Optional<V> value, Document document) {
        value.ifPresent(present -> type.show(name, present, document));
      }
    };
  }

  /**
   * Fields inside a field.
   *
   * @param made makes the value of what was stored
   */
  public static <V> FieldType<V> inner(List<Field<V, ?>> fields, Function<Document, V> made) {
    return new FieldType<>() {
      @Override
      public void store(String name, V value, Document document) {
        Document inner = Document.empty();
        fields.forEach(field -> field.store(value, inner));
        document.put(name, inner);
      }

      @Override
      public V read(String name, Document document) {
        return made.apply(document.inner(name));
      }

      @Override
      public void show(String name, V value, Document document) {
        Document inner = Document.empty();
        fields.forEach(field -> field.show(value, inner));
        document.put(name, inner);
      }
    };
  }
}

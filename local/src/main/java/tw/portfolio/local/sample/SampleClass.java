package tw.portfolio.local.sample;

/**
 * A class (班級).
 *
 * @param id 26 characters, as {@link SamplePerson#id}
 * @param grade 10, 11 or 12
 * @param number from 1 within the grade
 * @param name such as {@code 高一03班}
 * @param homeroomTeacherId id of the 導師, who leads no other class
 */
public record SampleClass(
    String id, int grade, int number, String name, String homeroomTeacherId) {}

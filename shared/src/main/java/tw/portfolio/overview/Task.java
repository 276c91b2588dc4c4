package tw.portfolio.overview;

import java.util.Optional;
import tw.portfolio.school.Semester;
import tw.portfolio.work.WorkKind;

/**
 * Something that a student has to do, and can do now.
 *
 * @param kind what
 * @param work with which kind of work, where it is about work
 * @param semester of which semester, where that makes a difference
 * @param receipt which receipt, where it is about one
 * @param count how many pieces it is about; 1 where it is about no piece
 * @param time until when
 */
public record Task(
    TaskKind kind,
    Optional<WorkKind> work,
    Optional<Semester> semester,
    Optional<Receipt> receipt,
    int count,
    TimeLeft time) {}

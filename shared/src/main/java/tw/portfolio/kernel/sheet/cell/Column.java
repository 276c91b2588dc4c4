package tw.portfolio.kernel.sheet.cell;

/**
 * A column of a file that a school fills in.
 *
 * @param title its header, such as 學號
 * @param english what it is, for the template's note
 * @param needed whether every row must have a value in it
 * @param shape what its cells look like
 * @param example a value for the template
 * @param <T> what its cells are read into
 */
public record Column<T>(
    String title, String english, boolean needed, CellShape<T> shape, String example) {}

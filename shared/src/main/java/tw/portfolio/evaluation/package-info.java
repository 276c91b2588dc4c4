/**
 * 成效評核及獎勵 (regulation.txt 六): what offices and teachers have entered and decided in a semester, as
 * the working group judges by it, and awards (敘獎): proposed by the executive secretary, decided by
 * the group. Nobody is rated by how many pieces students hand in. The group's meetings are in
 * {@code group}.
 */
package tw.portfolio.evaluation;

/**
 * The stores that a function asks for, on one table and one client. Only functions, the local
 * system and benchmarks use it.
 */
package tw.portfolio.wiring;

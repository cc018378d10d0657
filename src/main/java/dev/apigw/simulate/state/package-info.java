/** What a simulation takes from outside: time, chance and the account it pretends to run in. */
package dev.apigw.simulate.state;

import type { Service } from "./service";
import { cbrService } from "./cbr";
import { cceService } from "./cce";
import { cssService } from "./css";
import { dcsService } from "./dcs";
import { dwsService } from "./dws";

/** The five queries, told apart by their paths: all of them listen on one port. */
export const services: readonly Service[] = [cceService, cssService, dwsService, cbrService, dcsService];

using BenchmarkDotNet.Running;
using SmallTowns.Benchmarks;
using SmallTowns.Benchmarks.Circuits;

// "neighbours" times nearest neighbours, "serve" starts the portal for the load scripts, "bare" what its speed is measured against, "circuits" opens staff pages;
// everything else goes to BenchmarkDotNet.
if (args is ["neighbours", var directory])
    return NeighbourTimes.Run(directory);
if (args is ["serve", .. var rest])
    return await MeasuringHost.RunAsync(rest);
if (args is ["bare", var address])
    return await BareKestrel.RunAsync(address);
if (args is ["circuits", .. var run])
    return await CircuitRuns.RunAsync(run);

BenchmarkSwitcher.FromAssembly(typeof(SettlementCalculationBenchmarks).Assembly).Run(args);
return 0;
